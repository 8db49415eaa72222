// A plain build of the package, which tests are no part of, goes through this target too.
#if canImport(Testing)
  package import Foundation
  package import Testing

  /// Folders for what a test writes, gone when the test ends, however it ends: a suite or test marked
  /// `.scratch` asks for as many as it likes.
  package enum Scratch {
    @TaskLocal fileprivate static var room: URL?

    /// What is asked for by a test that isn't marked: nobody would clear it.
    package struct Unmarked: Error, CustomStringConvertible {
      package let description = "mark the test or its suite with .scratch"
    }

    /// A new, empty folder.
    package static func folder() throws -> URL {
      guard let room else { throw Unmarked() }
      let folder = room.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      return folder
    }

    /// Where a file of a name may be made; nothing is beside it.
    package static func file(_ name: String) throws -> String {
      try folder().appending(path: name).path
    }
  }

  /// Gives each case of a test a room for its folders and clears it afterwards.
  package struct ScratchTrait: TestTrait, SuiteTrait, TestScoping {
    package let isRecursive = true

    package func provideScope(
      for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
      let room = FileManager.default.temporaryDirectory
        .appending(path: "chanjiao-test-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: room) }
      try await Scratch.$room.withValue(room) { try await function() }
    }
  }

  extension Trait where Self == ScratchTrait {
    /// The test may write files; see `Scratch`.
    package static var scratch: Self { Self() }
  }
#endif
