/// A placeholder that goes when the module gets its first type.
enum AnalysisPlaceholder {}
