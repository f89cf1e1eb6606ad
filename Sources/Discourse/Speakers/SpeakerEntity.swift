/// Somebody or something that an article names, with all that its mentions tell.
struct SpeakerEntity: Hashable {
    var name: String
    var words: [Int32]
    var kind: Speaker.Kind
    var gender: Mention.Gender
    var role: String?
    /// All roles that its mentions give it.
    var roles: [String] = []
    var organisation: String?
    /// Whether the name is whole, so that it can be joined across articles.
    var isFullName: Bool
    /// Whether a title, a role, a given name or a statement shows that it is a person.
    var isConfirmed: Bool
    /// The number of the family name, or −1.
    var surname: Int32
    /// The places of its full mentions, as bytes, ascending.
    var places: [Int32]
    /// The places where it is named in any form outside quotations, as bytes, ascending.
    var mentions: [Int32] = []
}
