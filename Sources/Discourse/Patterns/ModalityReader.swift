/// Tells how content is put forward: asserted, demanded, possible, hypothetical or questioned.
struct ModalityReader {
    let text: AnnotatedText
    private var known: KnownWords { text.rules.known }

    func modality(of content: [Range<Int>], cue: (hit: CueHit, cue: Cue)?) -> Statement.Modality {
        guard let first = content.first else { return .asserted }
        if let cue {
            if cue.cue.cueClass == "directive" { return .demanded }
            if cue.cue.cueClass == "doubt" { return .questioned }
            if cue.hit.isModal { return .hypothetical }
        }
        var start = first.lowerBound
        while start < first.upperBound, !text.items[start].isWord || text.items[start].word == known.that { start += 1 }
        if start < first.upperBound {
            let word = text.items[start].word
            if word == known.whether { return .questioned }
            if word == known.if { return cue == nil ? .hypothetical : .questioned }
        }
        if let last = content.last, isQuestion(last) { return .questioned }
        for range in content {
            for index in range.prefix(60) {
                let token = text.items[index]
                guard token.kind == .word else {
                    if token.kind == .quotation {
                        if let found = modality(ofQuotation: Int(token.word)) { return found }
                    }
                    continue
                }
                if let found = modality(of: token.word) { return found }
            }
        }
        return .asserted
    }

    private func isQuestion(_ range: Range<Int>) -> Bool {
        guard let last = range.last else { return false }
        let token = text.items[last]
        if token.kind == .quotation {
            let quotation = text.quotations[Int(token.word)]
            let place = Int(quotation.isClosed ? quotation.last - 1 : quotation.last)
            return text.bytes[Int(text.tokens[place].byteStart)] == 0x3F
        }
        return token.kind == .terminator && text.bytes[Int(token.byteStart)] == 0x3F
    }

    private func modality(ofQuotation number: Int) -> Statement.Modality? {
        let quotation = text.quotations[number]
        let end = min(Int(quotation.last), Int(quotation.first) + 60)
        for index in Int(quotation.first)..<end where text.tokens[index].kind == .word {
            if let found = modality(of: text.tokens[index].word) { return found }
        }
        return nil
    }

    private func modality(of word: Int32) -> Statement.Modality? {
        if word == known.should || word == known.must { return .demanded }
        if word == known.may || word == known.might || word == known.could { return .possible }
        return nil
    }
}
