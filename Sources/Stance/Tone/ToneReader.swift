internal import Discourse

/// Values the polar words of one sentence for its tone.
struct ToneReader {
    let text: MarkedText
    let reading: Reading

    /// The factor of a reverser on what it turns around.
    ///
    /// To end something bad is still an event with something bad in it: the tone is dampened, not turned.
    static let reversed = 0.3
    /// What a negation adds that has no polar word in its scope: "they have not come".
    static let bareNegation = -0.15

    func words() -> [ToneWord] {
        let contrasts = text.contrasts(in: reading.range)
        var words = reading.polarWords.map { word in
            ToneWord(
                range: word.range,
                valence: word.valence,
                intensity: word.intensity,
                negation: negation(of: word),
                reverser: reverser(of: word),
                contrast: contrasts.isEmpty ? 1 : contrast(of: word, contrasts)
            )
        }
        let polarCount = words.count
        addBareNegations(to: &words)
        if words.count > polarCount { words.sort { $0.range.lowerBound < $1.range.lowerBound } }
        return words
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

    private func addBareNegations(to words: inout [ToneWord]) {
        for operation in reading.operators {
            guard case .negator = operation.kind,
                !reading.polarWords.contains(where: {
                    operation.scope.contains($0.range.lowerBound) || operation.range.overlaps($0.range)
                })
            else { continue }
            words.append(ToneWord(range: operation.range, valence: Self.bareNegation))
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
