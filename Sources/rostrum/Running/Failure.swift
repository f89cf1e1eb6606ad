import ArgumentParser
import Corpus
import Discourse
import LinearAlgebra
import ModelData
import Reporting
import Stance
import TopicModeling
import Vectorization

/// What a person reads when a command cannot do its work, and the status the program ends with.
struct Failure {
    /// One line: what is wrong, where, and what to do.
    let message: String
    /// The exit status.
    let status: ExitStatus

    /// Maps an error of the libraries; nil for those of argument-parser, which prints its own.
    init?(_ error: any Error) {
        guard let status = Self.status(of: error) else { return nil }
        message = "\(error)"
        self.status = status
    }

    private static func status(of error: any Error) -> ExitStatus? {
        switch error {
        case let error as CorpusError:
            switch error.kind {
            case .usage: .usage
            case .data: .data
            case .noInput: .noInput
            case .inputOutput: .inputOutput
            }
        case let error as TensorFileError: tensorFileStatus(of: error)
        case let error as TopicModelError:
            switch error {
            case .file(let error): tensorFileStatus(of: error)
            case .unknownTopic: .usage
            default: .data
            }
        case let error as NMFError:
            switch error {
            case .invalidOption, .lossNeedsMultiplicativeUpdates, .guidanceNeedsCoordinateDescent: .usage
            default: .data
            }
        case let error as VectorizationError:
            switch error {
            case .invalidOption, .conflictingOptions, .unknownStemmer, .crossedLimits: .usage
            case .unreadableStopWords: .noInput
            default: .data
            }
        case let error as RunFolderError:
            if case .notARun = error { .usage } else { .cannotCreate }
        case is ModelFolderError: .noInput
        case let error as DataFileError:
            if case .unreadable = error { .noInput } else { .data }
        case let error as ThemeFileError:
            if case .unreadable = error { .noInput } else { .data }
        case let error as SeedFileError:
            switch error {
            case .unreadable: .noInput
            case .tooManyTopics: .usage
            case .malformed: .data
            }
        case is TopicNameError: .data
        case let error as SpeakerOverrideError:
            if case .unreadable = error { .noInput } else { .data }
        case is TopicTermsError, is LexiconProblems, is LexiconAuditError, is ThemeFileProblems, is TrendError: .data
        case is UnknownTheme, is UnknownTopic, is UnknownCell, is SpeakerSearchError: .usage
        case is StanceMapError: .data
        case is UnreadableFile: .noInput
        case is UnwritableFile: .cannotCreate
        case is Interrupted: .interrupted
        case is OutputError: .inputOutput
        case is ConfigurationError: .usage
        default: nil
        }
    }

    private static func tensorFileStatus(of error: TensorFileError) -> ExitStatus {
        switch error {
        case .unreadable: .noInput
        case .unwritable: .cannotCreate
        case .truncated, .headerTooLong, .malformedHeader, .unsupportedType, .invalidOffsets, .missingTensor: .data
        case .invalidTensor: .software
        }
    }
}
