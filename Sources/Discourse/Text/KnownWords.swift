/// The numbers of the words that rules ask for by name.
///
/// A class, so that the many small readers of a sentence hold a reference and not 300 bytes each.
final class KnownWords: Sendable {
    let that: Int32, to: Int32, of: Int32, and: Int32, or: Int32, but: Int32, by: Int32, on: Int32
    let `for`: Int32, about: Int32, with: Int32, against: Int32, `as`: Int32, it: Int32, who: Int32, which: Int32
    let `is`: Int32, was: Int32, possessive: Int32, the: Int32, whether: Int32, `if`: Int32, not: Int32
    let former: Int32, then: Int32, i: Int32, we: Int32, than: Int32, from: Int32, `in`: Int32, at: Int32
    let `while`: Int32, after: Int32, following: Int32, asked: Int32, been: Int32, being: Int32, be: Int32
    let would: Int32, should: Int32, must: Int32, will: Int32, could: Int32, may: Int32, might: Int32
    let what: Int32, like: Int32, because: Int32, when: Int32, before: Int32, during: Int32, how: Int32, why: Int32
    let himself: Int32, there: Int32, no: Int32, so: Int32, also: Int32, a: Int32, an: Int32

    init(words: inout WordTable) {
        func number(_ word: String) -> Int32 { words.intern(word) }
        that = number("that")
        to = number("to")
        of = number("of")
        and = number("and")
        or = number("or")
        but = number("but")
        by = number("by")
        on = number("on")
        `for` = number("for")
        about = number("about")
        with = number("with")
        against = number("against")
        `as` = number("as")
        it = number("it")
        who = number("who")
        which = number("which")
        `is` = number("is")
        was = number("was")
        possessive = number("'s")
        the = number("the")
        whether = number("whether")
        `if` = number("if")
        not = number("not")
        former = number("former")
        then = number("then")
        i = number("i")
        we = number("we")
        than = number("than")
        from = number("from")
        `in` = number("in")
        at = number("at")
        `while` = number("while")
        after = number("after")
        following = number("following")
        asked = number("asked")
        been = number("been")
        being = number("being")
        be = number("be")
        would = number("would")
        should = number("should")
        must = number("must")
        will = number("will")
        could = number("could")
        may = number("may")
        might = number("might")
        what = number("what")
        like = number("like")
        because = number("because")
        when = number("when")
        before = number("before")
        during = number("during")
        how = number("how")
        why = number("why")
        himself = number("himself")
        there = number("there")
        no = number("no")
        so = number("so")
        also = number("also")
        a = number("a")
        an = number("an")
    }
}
