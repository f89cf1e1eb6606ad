internal import ModelData

/// Reads the rule files of `lexicons/`.
struct RuleReader {
    let models: ModelFolder

    func negators() throws(DataFileError) -> [StanceRules.Negator] {
        let path = models.path(of: "lexicons/negators.tsv")
        var negators: [StanceRules.Negator] = []
        for row in try rows(path, columns: 4) {
            guard let reach = StanceRules.Negator.Reach(rawValue: row.columns[1]) else {
                throw unknown(row, column: 1, path: path, known: StanceRules.Negator.Reach.allCases.map(\.rawValue))
            }
            negators.append(
                .init(
                    phrase: row.columns[0],
                    reach: reach,
                    positive: try number(row, column: 2, path: path),
                    negative: try number(row, column: 3, path: path)
                )
            )
        }
        return negators
    }

    func intensifiers() throws(DataFileError) -> [StanceRules.Intensifier] {
        let path = models.path(of: "lexicons/intensifiers.tsv")
        var intensifiers: [StanceRules.Intensifier] = []
        for row in try rows(path, columns: 2) {
            intensifiers.append(.init(phrase: row.columns[0], factor: try number(row, column: 1, path: path)))
        }
        return intensifiers
    }

    func reversers() throws(DataFileError) -> [StanceRules.Reverser] {
        let path = models.path(of: "lexicons/reversers.tsv")
        var reversers: [StanceRules.Reverser] = []
        for row in try rows(path, columns: 4) {
            guard row.columns[1] == "verb" || row.columns[1] == "noun" else {
                throw unknown(row, column: 1, path: path, known: ["verb", "noun"])
            }
            guard row.columns[2] == "neutral" || row.columns[2] == "bad" else {
                throw unknown(row, column: 2, path: path, known: ["neutral", "bad"])
            }
            reversers.append(
                .init(
                    lemma: row.columns[0],
                    isNoun: row.columns[1] == "noun",
                    isBad: row.columns[2] == "bad",
                    preposition: row.columns[3] == "object" ? nil : row.columns[3]
                )
            )
        }
        return reversers
    }

    func promoters() throws(DataFileError) -> [StanceRules.Promoter] {
        let path = models.path(of: "lexicons/promoters.tsv")
        var promoters: [StanceRules.Promoter] = []
        for row in try rows(path, columns: 3) {
            guard row.columns[1] == "verb" || row.columns[1] == "noun" else {
                throw unknown(row, column: 1, path: path, known: ["verb", "noun"])
            }
            let preposition = row.columns[2] == "object" ? nil : row.columns[2]
            promoters.append(
                .init(lemma: row.columns[0], isNoun: row.columns[1] == "noun", preposition: preposition)
            )
        }
        return promoters
    }

    func modals() throws(DataFileError) -> [StanceRules.Modal] {
        let path = models.path(of: "lexicons/modals.tsv")
        var modals: [StanceRules.Modal] = []
        for row in try rows(path, columns: 3) {
            guard let modality = StanceRules.Modal.Modality(rawValue: row.columns[1]) else {
                throw unknown(row, column: 1, path: path, known: StanceRules.Modal.Modality.allCases.map(\.rawValue))
            }
            let factor = try number(row, column: 2, path: path)
            modals.append(.init(phrase: row.columns[0], modality: modality, factor: factor))
        }
        return modals
    }

    func beliefs() throws(DataFileError) -> [StanceRules.Belief] {
        let path = models.path(of: "lexicons/beliefs.tsv")
        var beliefs: [StanceRules.Belief] = []
        for row in try rows(path, columns: 2) {
            beliefs.append(.init(phrase: row.columns[0], value: try number(row, column: 1, path: path)))
        }
        return beliefs
    }

    func clauseBorders() throws(DataFileError) -> [ClauseBorder] {
        let path = models.path(of: "lexicons/clause-borders.tsv")
        var borders: [ClauseBorder] = []
        for row in try rows(path, columns: 3) {
            guard let place = ClauseBorder.Place(rawValue: row.columns[1]) else {
                throw unknown(row, column: 1, path: path, known: ClauseBorder.Place.allCases.map(\.rawValue))
            }
            guard let contrast = ClauseBorder.Contrast(rawValue: row.columns[2]) else {
                throw unknown(row, column: 2, path: path, known: ClauseBorder.Contrast.allCases.map(\.rawValue))
            }
            borders.append(.init(word: row.columns[0], place: place, contrast: contrast))
        }
        return borders
    }

    private func rows(_ path: String, columns: Int) throws(DataFileError) -> [DataRow] {
        let rows = try DataFile.rows(path: path)
        for row in rows where row.columns.count < columns {
            throw .malformed(path: path, line: row.line, problem: "expected \(columns) columns apart by tabs")
        }
        return rows
    }

    private func number(_ row: DataRow, column: Int, path: String) throws(DataFileError) -> Double {
        guard let number = Double(row.columns[column]), number.isFinite else {
            throw .malformed(path: path, line: row.line, problem: "\"\(row.columns[column])\" is not a number")
        }
        return number
    }

    private func unknown(_ row: DataRow, column: Int, path: String, known: [String]) -> DataFileError {
        let problem = "unknown \"\(row.columns[column])\"; write \(known.joined(separator: ", "))"
        return .malformed(path: path, line: row.line, problem: problem)
    }
}
