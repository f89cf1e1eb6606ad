#include "CKernels.h"

ROSTRUM_MULTIVERSIONED
void rostrum_axpy(float *restrict sum, const float *restrict row, float value, int32_t width) {
    for (int32_t i = 0; i < width; i++) sum[i] += value * row[i];
}
