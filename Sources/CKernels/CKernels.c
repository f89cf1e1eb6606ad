#include "CKernels.h"

#include <math.h>

/* Vectors of 512 bits are used whole where there are such; compilers halve them otherwise. */
#if defined(__has_attribute) && __has_attribute(min_vector_width)
#define MULTIVERSIONED ROSTRUM_MULTIVERSIONED __attribute__((min_vector_width(512)))
#else
#define MULTIVERSIONED ROSTRUM_MULTIVERSIONED
#endif
#define INLINE static inline __attribute__((always_inline))

typedef float lanes __attribute__((vector_size(4 * ROSTRUM_LANES), may_alias));
typedef int32_t mask __attribute__((vector_size(4 * ROSTRUM_LANES), may_alias));

/* Up to four blocks are summed in registers at a time; more would spill where vectors are narrow. */
enum { PANEL = 4 };

/* Rows that are swept at the same time. */
enum { GROUP = ROSTRUM_GROUP };

/* Calls an inlined function with a constant number of blocks where it is small, so that its loops unroll. */
#define WITH_CONSTANT(blocks, call)                  \
    switch (blocks) {                                \
    case 1: { enum { n = 1 }; call; break; }         \
    case 2: { enum { n = 2 }; call; break; }         \
    case 3: { enum { n = 3 }; call; break; }         \
    case 4: { enum { n = 4 }; call; break; }         \
    default: { const int32_t n = blocks; call; }     \
    }

INLINE float total(const lanes *v) {
    float a[ROSTRUM_LANES];
    for (int i = 0; i < ROSTRUM_LANES; i++) a[i] = (*v)[i];
    for (int half = ROSTRUM_LANES / 2; half > 0; half /= 2)
        for (int i = 0; i < half; i++) a[i] += a[i + half];
    return a[0];
}

INLINE float dot(const lanes *a, const lanes *b, int32_t n) {
    lanes sum = {0};
    for (int32_t i = 0; i < n; i++) sum += a[i] * b[i];
    return total(&sum);
}

/* sum[0..<n] = products of a row of the matrix with `n` blocks of each row of the factor; n <= PANEL is constant.
   Narrow rows are summed in two interleaved halves, as one chain of additions would wait for itself. */
INLINE void gather_panel(const rostrum_sparse *x, intptr_t row, const lanes *factor, int32_t stride, int32_t n,
                         lanes *sum) {
    lanes even[PANEL] = {{0}};
    lanes odd[PANEL] = {{0}};
    intptr_t e = x->row_starts[row];
    const intptr_t end = x->row_starts[row + 1];
    for (; n <= 2 && e + 1 < end; e += 2) {
        const lanes *first = factor + (intptr_t)x->columns[e] * stride;
        const lanes *second = factor + (intptr_t)x->columns[e + 1] * stride;
        for (int32_t i = 0; i < n; i++) even[i] += x->values[e] * first[i];
        for (int32_t i = 0; i < n; i++) odd[i] += x->values[e + 1] * second[i];
    }
    for (; e < end; e++) {
        const lanes *source = factor + (intptr_t)x->columns[e] * stride;
        for (int32_t i = 0; i < n; i++) even[i] += x->values[e] * source[i];
    }
    for (int32_t i = 0; i < n; i++) sum[i] = even[i] + odd[i];
}

INLINE void gather(const rostrum_sparse *x, intptr_t row, const lanes *factor, int32_t blocks, lanes *sum) {
    for (int32_t from = 0; from < blocks; from += PANEL) {
        switch (blocks - from) {
        case 1: gather_panel(x, row, factor + from, blocks, 1, sum + from); break;
        case 2: gather_panel(x, row, factor + from, blocks, 2, sum + from); break;
        case 3: gather_panel(x, row, factor + from, blocks, 3, sum + from); break;
        default: gather_panel(x, row, factor + from, blocks, PANEL, sum + from);
        }
    }
}

/* gradient[0..<n] = linear + sum of y[j] gram[j]; n <= PANEL is constant */
INLINE void gradient_panel(const float *y, int32_t k, const lanes *gram, int32_t stride, int32_t n,
                           const lanes *linear, lanes *gradient) {
    lanes registers[PANEL];
    for (int32_t i = 0; i < n; i++) registers[i] = linear[i];
    for (int32_t j = 0; j < k; j++)
        for (int32_t i = 0; i < n; i++) registers[i] += y[j] * gram[j * stride + i];
    for (int32_t i = 0; i < n; i++) gradient[i] = registers[i];
}

INLINE void full_gradient(const float *y, int32_t k, const lanes *gram, int32_t blocks, const lanes *linear,
                          lanes *gradient) {
    for (int32_t from = 0; from < blocks; from += PANEL) {
        switch (blocks - from) {
        case 1: gradient_panel(y, k, gram + from, blocks, 1, linear + from, gradient + from); break;
        case 2: gradient_panel(y, k, gram + from, blocks, 2, linear + from, gradient + from); break;
        case 3: gradient_panel(y, k, gram + from, blocks, 3, linear + from, gradient + from); break;
        default: gradient_panel(y, k, gram + from, blocks, PANEL, linear + from, gradient + from);
        }
    }
}

MULTIVERSIONED
void rostrum_sparse_product(const rostrum_sparse *matrix, intptr_t first, intptr_t last, const float *factor,
                            int32_t blocks, float *products) {
    WITH_CONSTANT(blocks, {
        for (intptr_t row = first; row < last; row++)
            gather(matrix, row, (const lanes *)factor, n, (lanes *)products + row * n);
    })
}

/* The value of one lane in all lanes; a subtracted zero changes nothing, so that only the copying remains. */
#define SPLAT(value) ((value) - (lanes){0})

/* One sweep of coordinate descent over `count` rows at a time, block by block. A step waits for the last one of its row
   only, so that several rows fill the vector unit, and it has no branch to mispredict: on rows with half of 50
   coordinates at zero this takes a third of the time of a loop that skips them. The gradient of the other blocks follows
   once all steps of a block are known. count <= GROUP is constant. */
INLINE void sweep_group(const rostrum_least_squares *p, lanes *rows, lanes *gradients, int32_t n, int32_t count) {
    const lanes zero = {0};
    for (int32_t i = 0; i < n; i++) {
        const int32_t rest = p->coordinates - i * ROSTRUM_LANES;
        const int32_t used = rest < ROSTRUM_LANES ? rest : ROSTRUM_LANES;
        const float *scales = p->inverse + i * ROSTRUM_LANES;
        const lanes *gram = (const lanes *)p->gram + (intptr_t)i * ROSTRUM_LANES * n;
        float steps[GROUP][ROSTRUM_LANES];
        lanes g[GROUP];
        for (int32_t r = 0; r < count; r++) g[r] = gradients[r * n + i];
#pragma clang loop unroll(full)
        for (int32_t j = 0; j < ROSTRUM_LANES; j++) {
            if (j == used) break;
            for (int32_t r = 0; r < count; r++) {
                float *y = (float *)(rows + r * n + i) + j;
                lanes moved = SPLAT(*y) - SPLAT(g[r][j]) * scales[j];
                moved = (lanes)((mask)moved & (moved > zero));
                const lanes step = moved - *y;
                g[r] += step * gram[j * n + i];
                steps[r][j] = step[0];
                *y = moved[0];
            }
        }
        for (int32_t r = 0; r < count; r++) gradients[r * n + i] = g[r];
        for (int32_t other = 0; other < n; other++) {
            if (other == i) continue;
            for (int32_t r = 0; r < count; r++) g[r] = gradients[r * n + other];
            for (int32_t j = 0; j < used; j++)
                for (int32_t r = 0; r < count; r++) g[r] += steps[r][j] * gram[j * n + other];
            for (int32_t r = 0; r < count; r++) gradients[r * n + other] = g[r];
        }
    }
}

INLINE void descend_group(const rostrum_least_squares *p, intptr_t row, lanes *rows, lanes *solutions, float momentum,
                          double *value_sum, lanes *squares, lanes *scratch, int32_t n, int32_t count) {
    lanes *linears = scratch;
    lanes *gradients = scratch + GROUP * n;
    const lanes zero = {0};
    for (int32_t r = 0; r < count; r++) {
        const lanes *y = rows + r * n;
        lanes *linear = linears + r * n;
        lanes *gradient = gradients + r * n;
        gather(&p->matrix, row + r, (const lanes *)p->factor, n, linear);
        for (int32_t i = 0; i < n; i++) linear[i] = p->l1 - linear[i];
        full_gradient((const float *)y, p->coordinates, (const lanes *)p->gram, n, linear, gradient);
        for (int32_t i = 0; i < n; i++) {
            const mask counts = (y[i] > zero) | (gradient[i] < zero);
            const lanes projected = (lanes)((mask)gradient[i] & counts);
            squares[i] += projected * projected;
        }
    }
    sweep_group(p, rows, gradients, n, count);
    lanes value = zero;
    for (int32_t i = 0; i < count * n; i++) {
        const lanes found = rows[i];
        value += found * (gradients[i] + linears[i]);
        const lanes ahead = found + momentum * (found - solutions[i]);
        rows[i] = (lanes)((mask)ahead & (ahead > zero));
        solutions[i] = found;
    }
    *value_sum += total(&value);
}

INLINE void descend(const rostrum_least_squares *p, intptr_t first, intptr_t last, lanes *rows, lanes *solutions,
                    float momentum, double *value_sum, lanes *squares, lanes *scratch, int32_t n) {
    intptr_t row = first;
    for (; row + GROUP <= last; row += GROUP)
        descend_group(p, row, rows + row * n, solutions + row * n, momentum, value_sum, squares, scratch, n, GROUP);
    for (; row < last; row++)
        descend_group(p, row, rows + row * n, solutions + row * n, momentum, value_sum, squares, scratch, n, 1);
}

MULTIVERSIONED
void rostrum_descend(const rostrum_least_squares *problem, intptr_t first, intptr_t last, float *rows,
                     float *solutions, float momentum, double *value_sum, float *squares, float *scratch) {
    WITH_CONSTANT(problem->blocks, descend(problem, first, last, (lanes *)rows, (lanes *)solutions, momentum, value_sum,
                                           (lanes *)squares, (lanes *)scratch, n))
}

INLINE void solve(const rostrum_least_squares *p, intptr_t first, intptr_t last, lanes *rows, int32_t sweeps,
                  float tolerance, float *residuals, lanes *scratch, int32_t n) {
    lanes *linear = scratch;
    lanes *gradient = scratch + n;
    for (intptr_t row = first; row < last; row++) {
        lanes *y = rows + row * n;
        float norm = 0;
        for (intptr_t e = p->matrix.row_starts[row]; e < p->matrix.row_starts[row + 1]; e++)
            norm += p->matrix.values[e] * p->matrix.values[e];
        gather(&p->matrix, row, (const lanes *)p->factor, n, linear);
        for (int32_t i = 0; i < n; i++) linear[i] = p->l1 - linear[i];
        full_gradient((const float *)y, p->coordinates, (const lanes *)p->gram, n, linear, gradient);
        float value = dot(y, gradient, n) + dot(y, linear, n);
        for (int32_t s = 0; s < sweeps; s++) {
            const float last = value;
            sweep_group(p, y, gradient, n, 1);
            value = dot(y, gradient, n) + dot(y, linear, n);
            if (last - value <= tolerance * norm) break;
        }
        const float residual = norm > 0 ? 1 + value / norm : 1;
        residuals[row] = residual < 0 ? 0 : residual > 1 ? 1 : residual;
    }
}

MULTIVERSIONED
void rostrum_solve(const rostrum_least_squares *problem, intptr_t first, intptr_t last, float *rows, int32_t sweeps,
                   float tolerance, float *residuals, float *scratch) {
    WITH_CONSTANT(problem->blocks,
                  solve(problem, first, last, (lanes *)rows, sweeps, tolerance, residuals, (lanes *)scratch, n))
}

MULTIVERSIONED
void rostrum_divergence_product(const rostrum_sparse *matrix, intptr_t first, intptr_t last, const float *rows,
                                const float *factor, int32_t blocks, float floor, float *numerators,
                                double *divergence) {
    for (intptr_t row = first; row < last; row++) {
        const lanes *w = (const lanes *)rows + row * blocks;
        lanes *numerator = (lanes *)numerators + row * blocks;
        for (int32_t i = 0; i < blocks; i++) numerator[i] = (lanes){0};
        for (intptr_t e = matrix->row_starts[row]; e < matrix->row_starts[row + 1]; e++) {
            const lanes *h = (const lanes *)factor + (intptr_t)matrix->columns[e] * blocks;
            const float x = matrix->values[e];
            const float product = dot(w, h, blocks);
            const float ratio = x / (product > floor ? product : floor);
            if (x > 0) *divergence += x * log(ratio) - x;
            for (int32_t i = 0; i < blocks; i++) numerator[i] += ratio * h[i];
        }
    }
}

MULTIVERSIONED
intptr_t rostrum_reaching(const float *rows, intptr_t first, intptr_t last, int32_t blocks, const float *thresholds,
                          int32_t *found, intptr_t room) {
    const lanes *bounds = (const lanes *)thresholds;
    intptr_t count = 0;
    for (intptr_t row = first; row < last; row++) {
        const lanes *values = (const lanes *)rows + row * blocks;
        for (int32_t i = 0; i < blocks; i++) {
            if (__builtin_reduce_or(values[i] >= bounds[i]) == 0) continue;
            for (int32_t j = 0; j < ROSTRUM_LANES; j++) {
                if (values[i][j] < bounds[i][j]) continue;
                if (count < room) {
                    found[2 * count] = (int32_t)row;
                    found[2 * count + 1] = i * ROSTRUM_LANES + j;
                }
                count++;
            }
        }
    }
    return count;
}
