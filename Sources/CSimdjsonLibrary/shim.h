#ifndef CSIMDJSON_LIBRARY_SHIM_H
#define CSIMDJSON_LIBRARY_SHIM_H

/* The header of simdjson is C++ and is included by the C++ target CSimdjson; this module only names the library to link. */

#endif
