// swift-tools-version: 6.3
import PackageDescription

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]
let mainActor: [SwiftSetting] = strict + [.defaultIsolation(MainActor.self)]
let tests: [SwiftSetting] = [
  .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "chanjiao",
  // Exactly these: a new one that deprecates something must not stop a build, warnings being errors.
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // Text and records: values only.
    .target(name: "CHanTables", exclude: ["tables"]),
    .target(name: "Han", dependencies: ["CHanTables"], swiftSettings: strict),
    .target(name: "Records", swiftSettings: strict),
    .target(name: "Storage", dependencies: ["Records"], swiftSettings: strict),
    .target(name: "CCodeTables", exclude: ["tables"]),
    .target(
      name: "Catalog", dependencies: ["Records", "Storage", "CCodeTables"], swiftSettings: strict),
    .target(
      name: "Sample", dependencies: ["Records", "Storage", "Catalog"],
      swiftSettings: strict),
    .target(
      name: "StorageSQLite",
      dependencies: [
        "Storage", "Records", "Han", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),

    // The screen.
    .target(name: "Canvas", swiftSettings: strict),
    .target(name: "Widgets", dependencies: ["Canvas"], swiftSettings: strict),
    .target(
      name: "Themes", dependencies: ["Canvas", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "Dashboard",
      dependencies: ["Canvas", "Catalog", "Han", "Records", "Storage", "Widgets"],
      swiftSettings: strict),
    .target(
      name: "CTerminal",
      cSettings: [
        .define("_XOPEN_SOURCE", to: "700"), .define("_GNU_SOURCE"),
        .define("NCURSES_WIDECHAR", to: "1"),
      ],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "Terminal", dependencies: ["CTerminal", "Canvas", "Themes"], swiftSettings: mainActor),

    .executableTarget(
      name: "chanjiao",
      dependencies: [
        "Canvas", "Catalog", "Dashboard", "Han", "Records", "Sample", "Storage", "StorageSQLite",
        "Terminal", "Themes", "Widgets",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: mainActor,
      linkerSettings: [
        // A fixed place in memory spares every start a hundred thousand relocations, an eighth of its
        // time; a program that only its own user feeds has little to gain from a random one.
        .unsafeFlags(["-Xclang-linker", "-no-pie"], .when(configuration: .release))
      ]),

    // Tests, and what they share: folders for what they write, chance that comes again, and a pseudo-terminal with an emulator
    // behind it.
    .target(name: "Scratch", path: "Tests/Scratch", swiftSettings: tests),
    .target(name: "CVTerm", linkerSettings: [.linkedLibrary("vterm")]),
    .target(
      name: "PseudoTerminal", dependencies: ["Canvas", "CVTerm"], path: "Tests/PseudoTerminal",
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Terminal", "PseudoTerminal", "Scratch", "Canvas", "Themes"],
      swiftSettings: tests),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["Canvas", "Dashboard"], swiftSettings: tests),
    .testTarget(
      name: "CatalogTests", dependencies: ["Records", "Storage", "Catalog", "Scratch"],
      swiftSettings: tests),
    .testTarget(
      name: "SampleTests", dependencies: ["Records", "Storage", "Catalog", "Sample"],
      swiftSettings: tests),
    .testTarget(name: "HanTests", dependencies: ["Han", "Scratch"], swiftSettings: tests),
    .testTarget(
      name: "WidgetsTests", dependencies: ["Canvas", "Widgets", "Scratch"], swiftSettings: tests),
    .testTarget(
      name: "ThemesTests", dependencies: ["Themes", "Canvas", "Scratch", "Widgets"],
      swiftSettings: tests),
    .testTarget(name: "RecordsTests", dependencies: ["Records"], swiftSettings: tests),
    .testTarget(
      name: "StorageTests",
      dependencies: [
        "Storage", "StorageSQLite", "Records", "Han", "Scratch",
        .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: tests),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "chanjiao", "PseudoTerminal", "Canvas", "Catalog", "Records", "Sample", "Scratch",
        "Storage", "StorageSQLite", .product(name: "GRDB", package: "GRDB.swift"),
      ], swiftSettings: tests),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "chanjiao", "Catalog", "Dashboard", "Records", "Sample", "Scratch", "Storage",
        "StorageSQLite", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: tests),
    .testTarget(
      name: "DashboardTests",
      dependencies: [
        "Canvas", "Catalog", "Dashboard", "Records", "Sample", "Scratch", "Storage",
        "StorageSQLite", "Widgets",
      ], exclude: ["Golden"], swiftSettings: tests),
  ]
)

// What scripts/bench builds, and nobody else has to.
if Context.environment["CHANJIAO_BENCHMARKS"] != nil {
  package.targets += [
    .executableTarget(
      name: "bare-screen", path: "Benchmarks/BareScreen",
      cSettings: [.define("_XOPEN_SOURCE", to: "700"), .define("NCURSES_WIDECHAR", to: "1")],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .executableTarget(
      name: "screen-bench", dependencies: ["Canvas", "PseudoTerminal"],
      path: "Benchmarks/ScreenBench", swiftSettings: strict),
    .executableTarget(
      name: "entry-bench", dependencies: ["Canvas", "PseudoTerminal"],
      path: "Benchmarks/EntryBench", swiftSettings: strict),
  ]
}
