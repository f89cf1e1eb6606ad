internal import Discourse

/// Values the polar words of one sentence for its tone.
struct ToneReader {
    let text: MarkedText
    let reading: Reading
    let book: RuleBook

    /// The factor of a reverser on what it turns around, for positive and negative words.
    ///
    /// To end something bad is still an event with something bad in it: the tone is dampened, not turned.
    static let reversed = 0.3
    /// What a negation adds that has no polar word in its scope: "they have not come".
    static let bareNegation = -0.15

    func rows() -> [ToneRow] {
        let contrasts = text.contrasts(in: reading.range)
        let rows =
            reading.polarWords.map { word in
                var row = ToneRow(word, in: text)
                row.negation = negation(of: word)
                row.reverser = reverser(of: word)
                row.contrast = contrast(of: word, contrasts)
                return row
            } + bareNegations().map { ToneRow($0, in: text) }
        return rows.sorted { $0.start < $1.start }
    }

    /// The product of the negations whose scope a word stands in, by the sign that it has so far.
    private func negation(of word: PolarWord) -> Double {
        var factor = 1.0
        for operation in reading.operators {
            guard case .negator(let positive, let negative, _) = operation.kind,
                operation.scope.contains(word.range.lowerBound), !operation.range.overlaps(word.range)
            else { continue }
            factor *= word.valence * factor > 0 ? positive : negative
        }
        return factor
    }

    private func bareNegations() -> [PolarWord] {
        reading.operators.compactMap { operation in
            guard case .negator = operation.kind,
                !reading.polarWords.contains(where: {
                    operation.scope.contains($0.range.lowerBound) || operation.range.overlaps($0.range)
                })
            else { return nil }
            return PolarWord(range: operation.range, valence: Self.bareNegation, valueClass: "negation")
        }
    }

    private func reverser(of word: PolarWord) -> Double {
        var factor = 1.0
        for operation in reading.operators {
            guard case .reverser = operation.kind, operation.scope.contains(word.range.lowerBound),
                !operation.range.overlaps(word.range)
            else { continue }
            factor *= Self.reversed
        }
        return factor
    }

    private func contrast(
        of word: PolarWord,
        _ contrasts: ArraySlice<(token: Int, contrast: ClauseBorder.Contrast)>
    ) -> Double {
        var factor = 1.0
        for (token, contrast) in contrasts {
            switch contrast {
            case .turn: return word.range.lowerBound < token ? 0.5 : 1.5
            case .concession where text.clauses[token] == text.clauses[word.range.lowerBound]: factor = 0.5
            case .concession, .none: break
            }
        }
        return factor
    }
}

extension ToneRow {
    /// A row of a word without context.
    init(_ word: PolarWord, in text: MarkedText) {
        self.init(
            word: text.string(word.range),
            valence: word.valence,
            intensity: word.intensity,
            negation: 1,
            reverser: 1,
            contrast: 1,
            decay: 1,
            contribution: 0,
            start: Int(text.tokens[word.range.lowerBound].start),
            end: Int(text.tokens[word.range.upperBound - 1].end)
        )
    }
}
