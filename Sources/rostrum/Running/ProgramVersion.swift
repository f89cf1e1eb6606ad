/// The version of the program.
let rostrumVersion = "0.1.0"
