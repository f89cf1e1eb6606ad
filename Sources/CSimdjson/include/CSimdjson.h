#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Parses one JSON object after another and hands out the fields that were asked for.
 *
 * A reader keeps its memory from one object to the next, and is used by one thread at a time. No C++ exception
 * leaves these functions. */
typedef struct csimdjson_reader csimdjson_reader;

typedef enum csimdjson_kind {
    CSIMDJSON_ABSENT = 0,
    CSIMDJSON_NULL,
    CSIMDJSON_STRING,
    CSIMDJSON_INTEGER,
    CSIMDJSON_UNSIGNED,
    CSIMDJSON_DOUBLE,
    CSIMDJSON_BOOLEAN,
    CSIMDJSON_ARRAY,
    CSIMDJSON_OBJECT
} csimdjson_kind;

/* One field of an object. `bytes` (valid UTF-8, not terminated) belongs to the reader and is good until it parses
 * again; it is set for strings, and for arrays and objects of exactly named fields (their JSON text). */
typedef struct csimdjson_value {
    int32_t kind;
    int32_t rank; /* of the name that was found: the number of names added to the reader before it */
    const char *bytes;
    size_t length;
    int64_t integer; /* integers, booleans (0, 1) */
    uint64_t unsigned_integer;
    double number;
} csimdjson_value;

enum {
    CSIMDJSON_SUCCESS = 0,
    CSIMDJSON_NOT_AN_OBJECT = -1,
    CSIMDJSON_INVALID_UTF8 = -2,
    CSIMDJSON_OUT_OF_MEMORY = -3
    /* positive: malformed JSON, see csimdjson_message */
};

/* The bytes that must be readable behind the text to parse. */
enum { CSIMDJSON_PADDING = 64 };

/* Returns NULL when memory is out. */
csimdjson_reader *csimdjson_reader_create(void);

void csimdjson_reader_destroy(csimdjson_reader *reader);

/* Asks for a field. Several names may share a slot: the one added first wins, among those that hold a value.
 * An exact name matches as it is; another matches whatever its case, with blanks and hyphens taken as underscores. */
bool csimdjson_reader_add_name(
    csimdjson_reader *reader, const char *name, size_t length, size_t slot, bool exact);

/* Parses one object and fills `values[0..<slot_count]`. Returns CSIMDJSON_SUCCESS or what is wrong. */
int csimdjson_reader_parse(
    csimdjson_reader *reader, const char *bytes, size_t length, csimdjson_value *values, size_t slot_count);

/* The kind of what the last call of csimdjson_reader_parse found in place of an object. */
csimdjson_kind csimdjson_reader_found_kind(const csimdjson_reader *reader);

/* The number of fields of the object parsed last, and the name of each. */
size_t csimdjson_reader_field_count(csimdjson_reader *reader);
const char *csimdjson_reader_field_name(csimdjson_reader *reader, size_t field, size_t *length);

/* What a positive status means, in English. */
const char *csimdjson_message(int status);

/* The version of the library. */
const char *csimdjson_version(void);

#ifdef __cplusplus
}
#endif

#endif
