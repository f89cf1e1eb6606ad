/// A reason that a program cannot be run by a test.
public enum ProgramRunError: Error, Hashable, CustomStringConvertible {
    /// The program does not lie beside the tests.
    case notBuilt(path: String)

    /// What is wrong and what to do.
    public var description: String {
        switch self {
        case .notBuilt(let path): "\(path): no such program; build the product rostrum first"
        }
    }
}
