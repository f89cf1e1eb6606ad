#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdint.h>

/* Function multi-versioning: the loader picks the widest vector unit of the CPU it runs on. Thread sanitizer crashes
   in the resolver at start, so it gets the plain build. */
#if defined(__x86_64__) && defined(__has_attribute) && !defined(ROSTRUM_NO_TARGET_CLONES)
#if __has_attribute(target_clones) && !__has_feature(thread_sanitizer)
#define ROSTRUM_MULTIVERSIONED __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#endif
#endif
#ifndef ROSTRUM_MULTIVERSIONED
#define ROSTRUM_MULTIVERSIONED
#endif

/* sum[0..<width] += value * row[0..<width] */
void rostrum_axpy(float *sum, const float *row, float value, int32_t width);

#endif
