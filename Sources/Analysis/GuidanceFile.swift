public import Stance
public import TopicModeling

/// A file that says what a person knows about topics: a seed file, or a theme file.
public enum GuidanceFile {
    /// Reads seeds, or the themes of a theme file as seeds.
    ///
    /// - Throws: `SeedFileError`, or `ThemeFileError` for a theme file.
    public static func read(path: String) throws -> TopicSeeds {
        do throws(SeedFileError) {
            return try SeedFile.read(path: path)
        } catch {
            guard case .malformed(_, _, .unknownKey("themes", _)) = error else { throw error }
            return TopicSeeds(themes: try ThemeFile.read(path: path).themes, path: path)
        }
    }
}

extension TopicSeeds {
    /// Creates a seed of each theme: its words are those of the theme and of its facets, and it must not have what
    /// cancels them.
    public init(themes: [Theme], path: String) {
        self.init(
            topics: themes.map { theme in
                var seen: Set<String> = []
                let words = (theme.seeds + theme.facets.flatMap { $0.terms + $0.problems })
                    .filter { seen.insert($0).inserted }
                return TopicSeed(
                    name: theme.id,
                    words: words.map { TopicSeed.Word($0) },
                    exclusions: theme.exclusions.filter { !seen.contains($0) }
                )
            },
            path: path
        )
    }
}
