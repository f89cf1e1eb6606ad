#ifndef CKERNELS_H
#define CKERNELS_H

#include <stdint.h>

#include "TokenScanner.h"

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

/* Inner loops that need the vector unit of the CPU they run on. Dense factors are row-major; each row is padded with
   zeros to a multiple of ROSTRUM_LANES floats and starts at a multiple of 64 bytes. `blocks` is the length of a row in
   units of ROSTRUM_LANES floats. All ranges of rows are half-open. */
#define ROSTRUM_LANES 16

/* rostrum_descend works on this many rows at a time; its scratch holds two padded rows for each. */
#define ROSTRUM_GROUP 4

/* A sparse matrix in compressed rows. */
typedef struct {
    const intptr_t *row_starts;
    const int32_t *columns;
    const float *values;
} rostrum_sparse;

/* min over y >= 0 of 1/2 |x - y F|^2 + l1 |y| + 1/2 l2 |y|^2 for each row x of a sparse matrix. */
typedef struct {
    rostrum_sparse matrix;
    const float *factor;  /* F: columns of the matrix x k, padded */
    const float *gram;    /* F^T F with l2 added to its diagonal: k rows, padded */
    const float *inverse; /* 1 / diagonal of gram, 0 where a coordinate is to keep its value; padded */
    float l1;
    int32_t coordinates;  /* k */
    int32_t blocks;
} rostrum_least_squares;

/* products[row] = sum of the values of the row times the rows of the factor that they select */
void rostrum_sparse_product(const rostrum_sparse *matrix, intptr_t first, intptr_t last, const float *factor,
                            int32_t blocks, float *products);

/* One sweep of coordinate descent over each row, from `rows`. The minimiser y goes to `solutions`, which holds that of
   the sweep before, and rows = max(0, y + momentum * (y - the one before)). Adds twice the objective at y less |x|^2 to
   *value_sum and the squares of the projected gradient at the start to squares[j]. Scratch holds 2 * ROSTRUM_GROUP
   padded rows. */
void rostrum_descend(const rostrum_least_squares *problem, intptr_t first, intptr_t last, float *rows,
                     float *solutions, float momentum, double *value_sum, float *squares, float *scratch);

/* Sweeps over each row, from `rows`, until the last sweep lowers the objective by less than `tolerance` times |x|^2 or
   `sweeps` were made. residuals[row] = |x - y F|^2 / |x|^2 (1 for an empty row). Scratch holds two padded rows. */
void rostrum_solve(const rostrum_least_squares *problem, intptr_t first, intptr_t last, float *rows, int32_t sweeps,
                   float tolerance, float *residuals, float *scratch);

/* The Kullback-Leibler divergence of a sparse matrix from rows times factor: numerators[row] = sum over the entries x of
   a row of x / (w . h) times h, where w is the row of `rows` and h that of the factor at the column of x. Adds the sum
   of x log(x / (w . h)) - x to *divergence. A product below `floor` counts as `floor`. */
void rostrum_divergence_product(const rostrum_sparse *matrix, intptr_t first, intptr_t last, const float *rows,
                                const float *factor, int32_t blocks, float floor, float *numerators,
                                double *divergence);

/* Writes row and column of each entry that reaches the threshold of its column, as far as there is room, and returns
   how many there are. Thresholds of the padding must be above 0. */
intptr_t rostrum_reaching(const float *rows, intptr_t first, intptr_t last, int32_t blocks, const float *thresholds,
                          int32_t *found, intptr_t room);

#endif
