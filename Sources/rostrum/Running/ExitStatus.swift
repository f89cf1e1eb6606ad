/// The exit statuses of the program, from `sysexits.h`.
enum ExitStatus: Int32 {
    /// The command did what was asked.
    case success = 0
    /// A command that checks something found it wanting.
    case failedCheck = 1
    /// The command line cannot be understood.
    case usage = 64
    /// The input is wrong.
    case data = 65
    /// The input is missing.
    case noInput = 66
    /// Something the program needs is not installed.
    case unavailable = 69
    /// A defect in the program.
    case software = 70
    /// The output cannot be created.
    case cannotCreate = 73
    /// Reading or writing failed.
    case inputOutput = 74
    /// Interrupted by Control-C.
    case interrupted = 130
}
