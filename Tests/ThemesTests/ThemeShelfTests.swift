import Foundation
import Scratch
import Testing

@testable import Themes

@Suite(.scratch) struct ThemeShelfTests {
  @Test func firstFolderWins() throws {
    let folders = [try Scratch.folder().path, try Scratch.folder().path]
    try Sample.flat().write(toFile: folders[1] + "/mine.yaml", atomically: true, encoding: .utf8)
    try Sample.flat().write(toFile: folders[1] + "/other.yml", atomically: true, encoding: .utf8)
    try Sample.nested().replacing("name: Old", with: "name: New")
      .write(toFile: folders[0] + "/mine.yaml", atomically: true, encoding: .utf8)
    let shelf = ThemeShelf(folders: folders)
    #expect(shelf.names == ["terminal", "mine", "other"])
    #expect(try shelf.load(named: "mine").title == "New")
    #expect(try shelf.load(named: "other").title == "Old")
  }

  @Test(arguments: ["nowhere", "", "../themes/nord", ".hidden"])
  func unknownName(name: String) {
    let error = ThemeError.unknown(name: name, folders: [Shipped.folder])
    #expect(throws: error) { try Shipped.shelf.load(named: name) }
  }

  @Test("a scheme's file is taken by its path, and known by the whole of it from then on")
  func aFileByItsPath() throws {
    let folder = try Scratch.folder().path
    let file = folder + "/mine.yaml"
    try Sample.flat().write(toFile: file, atomically: true, encoding: .utf8)
    let theme = try ThemeShelf(folders: []).load(named: folder + "/x/../mine.yaml")
    #expect(theme.name.hasSuffix("/mine.yaml") && theme.name.hasPrefix("/"))
    #expect(!theme.name.contains(".."))
    #expect(throws: ThemeError.unreadable(file: folder + "/none.yaml")) {
      try ThemeShelf(folders: []).load(named: folder + "/none.yaml")
    }
  }

  @Test func fileThatIsNotText() throws {
    let folder = try Scratch.folder().path
    let file = folder + "/mine.yaml"
    try Data([0xff, 0xfe, 0x00]).write(to: URL(fileURLWithPath: file))
    #expect(throws: ThemeError.unreadable(file: file)) {
      try ThemeShelf(folders: [folder]).load(named: "mine")
    }
  }

  @Test func theBuiltInThemeNeedsNoFolder() throws {
    #expect(try ThemeShelf(folders: []).load(named: "terminal").title == "Terminal")
  }

  @Test func foldersFollowTheEnvironment() {
    let given = ThemeShelf(
      environment: ["XDG_CONFIG_HOME": "/c", "XDG_DATA_DIRS": "/d:relative:/e", "HOME": "/h"],
      executable: "/opt/bin/chanjiao")
    #expect(
      given.folders == [
        "/c/chanjiao/themes", "/d/chanjiao/themes", "/e/chanjiao/themes",
        "/opt/share/chanjiao/themes",
      ])
    let plain = ThemeShelf(environment: ["HOME": "/h"], executable: nil)
    #expect(
      plain.folders == [
        "/h/.config/chanjiao/themes", "/usr/local/share/chanjiao/themes",
        "/usr/share/chanjiao/themes",
      ])
    let checkout = ThemeShelf(environment: [:], executable: "/s/.build/debug/chanjiao")
    #expect(checkout.folders.last == "/s/themes")
  }
}
