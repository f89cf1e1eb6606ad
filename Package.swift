// swift-tools-version: 6.3

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// The library modules, in the order in which data flows through them.
let libraries = [
    "ModelData", "LinearAlgebra", "Corpus", "Vectorization", "TopicModeling", "Discourse", "Stance", "Analysis",
    "Reporting",
]

let package = Package(
    name: "rostrum",
    products: [
        .library(name: "RostrumKit", targets: libraries),
        .executable(name: "rostrum", targets: ["rostrum"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "COpenBLAS",
            pkgConfig: "openblas",
            providers: [.apt(["libopenblas-dev"]), .brew(["openblas"])]
        ),
        .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"]), .brew(["snowball"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
        .systemLibrary(
            name: "COpenSSL",
            pkgConfig: "libcrypto",
            providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]
        ),
        .systemLibrary(
            name: "CSimdjsonLibrary",
            providers: [.apt(["libsimdjson-dev"]), .brew(["simdjson"])]
        ),
        .target(
            name: "CSimdjson",
            dependencies: ["CSimdjsonLibrary"],
            linkerSettings: [.linkedLibrary("simdjson")]
        ),
        .target(name: "CKernels"),
        .target(name: "ModelData", dependencies: ["COpenSSL", .product(name: "Yams", package: "Yams")]),
        .target(name: "LinearAlgebra", dependencies: ["COpenBLAS", "CKernels"]),
        .target(name: "Corpus", dependencies: ["ModelData", "LinearAlgebra", "CSimdjson", "CZlib"]),
        .target(name: "Vectorization", dependencies: ["ModelData", "LinearAlgebra", "CSnowball", "CKernels"]),
        .target(
            name: "TopicModeling",
            dependencies: [
                "ModelData", "LinearAlgebra", "Vectorization", "CKernels", .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(name: "Discourse", dependencies: ["ModelData", "Corpus", .product(name: "Yams", package: "Yams")]),
        .target(
            name: "Stance",
            dependencies: [
                "ModelData", "LinearAlgebra", "Corpus", "Discourse", .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(
            name: "Analysis",
            dependencies: [
                "ModelData", "LinearAlgebra", "Corpus", "Vectorization", "TopicModeling", "Discourse", "Stance",
            ]
        ),
        .target(
            name: "Reporting",
            dependencies: ["ModelData", "LinearAlgebra", "Corpus", "TopicModeling", "Discourse", "Stance", "Analysis"]
        ),
        .executableTarget(
            name: "rostrum",
            dependencies: libraries.map { .byName(name: $0) } + [
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(name: "TestSupport", path: "Sources/TestSupport"),
    ]
        + libraries.map { library in
            .testTarget(
                name: "\(library)Tests",
                dependencies: ["TestSupport"] + libraries.prefix { $0 != library }.map { .byName(name: $0) }
                    + [.byName(name: library)]
            )
        } + [.testTarget(name: "EndToEndTests", dependencies: ["rostrum", "TestSupport"])],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)

for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + settings
}
