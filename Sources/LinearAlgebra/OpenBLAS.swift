internal import COpenBLAS

/// The setting of the BLAS library that all of Rostrum relies on.
public enum OpenBLAS {
    /// Makes every BLAS and LAPACK call run on the thread that makes it.
    ///
    /// Rostrum runs its own threads over chunks of fixed size, as the results of BLAS' own threads depend on how many
    /// there are. The setting is one for the whole process; it is cheap to make again, and every function here that
    /// needs it makes it.
    public static func useOneThread() {
        openblas_set_num_threads(1)
    }
}
