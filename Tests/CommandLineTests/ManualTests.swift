import Foundation
import Records
import Testing

@testable import chanjiao

struct ManualTests {
  @Test(arguments: ["sample", "entities", "list", "show", "history", "doctor"])
  func explainsEveryVerbInBothLanguages(_ verb: String) {
    let parts = ManualPage.text.components(separatedBy: ".SS \(verb)\n")
    #expect(parts.count == 3)
  }

  @Test func explainsOptionsFilesAndExitCodes() {
    let page = ManualPage.text
    #expect(page.contains(".B \\-\\-as\\-of date"))
    #expect(page.contains(".SH EXIT STATUS"))
    #expect(page.contains(".SH 退出码"))
    #expect(page.contains("config.yaml"))
    for key in ConfigFile.Key.allCases { #expect(page.contains(".B \(key.rawValue)\n")) }
    for exit in Exit.allCases { #expect(page.contains(".B \(exit.rawValue)\n")) }
  }

  @Test func lettersThatRoffObeysAreEscaped() {
    let lines = ManualPage.text.split(separator: "\n")
    let macros: Set<Substring> = [".TH", ".SH", ".SS", ".TP", ".B", ".PP", ".br", ".ad", ".nh"]
    for line in lines where line.hasPrefix(".") {
      #expect(macros.contains(line.prefix { $0 != " " }), "\(line)")
    }
  }
}

struct WordingTests {
  @Test func everyErrorIsWordedInBothLanguages() {
    let errors: [CommandError] = [
      .unknownEntity("x"), .badCondition("x"), .badDate("x"), .badID("x"), .noSuchAlliance("x"),
      .noDatabase(path: "/x"), .alreadyThere(path: "/x"), .notATerminal, .dumbTerminal,
      .terminalUnusable(name: "x"), .store(.busy, path: "/x"), .unknownVerb("x"), .whoIsThere("x"),
      .personal(entity: "x", field: "x"), .notUnmasked(.readOnly(path: "/x"), path: "/x"),
      .notSortable(entity: "unit", field: "remark", sortable: ["id"]),
      .badSpan(from: "2", to: "1"), .noSuchRecord(entity: "unit", id: 1),
      .unknownField(entity: "unit", path: "x"), .noSuchName(entity: "unit", text: "x"),
      .unreadable(
        entity: "unit", ReadingError(field: "parent.kind", text: "x", expected: .number)),
      .store(.readOnly(path: "/x", .file), path: "/x"),
      .store(.readOnly(path: "/x", .folder("/")), path: "/x"),
      .store(.readOnly(path: "/x", .log("/x-shm", owner: "li", isNeeded: false)), path: "/x"),
      .store(.readOnly(path: "/x", .log("/x-wal", owner: nil, isNeeded: true)), path: "/x"),
      .store(.cannotOpen(path: "/x", .lockedFolder("/")), path: "/x"),
      .store(.cannotOpen(path: "/x", .log("/x-wal", owner: nil)), path: "/x"),
      .identityNumberAsUser, .store(.identityNumberAsUser, path: "/x"),
      .store(.moved(path: "/x", isReplaced: false), path: "/x"),
      .store(.moved(path: "/x", isReplaced: true), path: "/x"),
      .store(.altered("x"), path: "/x"), .store(.noRoomForCopy, path: "/x"),
      .store(.refused(entity: "unit", faults: [Fault("name", .missing)]), path: "/x"),
      .store(.constraint(entity: "unit", message: "x"), path: "/x"),
      .store(.notFound(entity: "unit", id: 1), path: "/x"),
    ]
    for error in errors {
      #expect(error.sentence.zh.unicodeScalars.contains { $0.value > 0x2E80 })
      #expect(!error.sentence.en.unicodeScalars.contains { $0.value > 0x2E80 })
    }
  }

  @Test func kindsAndFieldsGoByTheirNames() {
    func said(_ error: CommandError) -> [String] { [error.sentence.zh, error.sentence.en] }
    #expect(
      said(.noSuchRecord(entity: "unit", id: 9)) == [
        "没有单位 #9；编号可用 chanjiao list unit 查",
        "Unit #9 does not exist; chanjiao list unit tells the ids",
      ])
    #expect(
      said(.unknownField(entity: "unit", path: "x")).map { $0.prefix(6) } == ["单位没有字段", "Unit h"])
    #expect(
      said(
        .unreadable(
          entity: "award", ReadingError(field: "unit.kind", text: "x", expected: .number))
      )
      .map { $0.contains("单位类型（unit.kind）") || $0.contains("Kind (unit.kind)") }
        == [true, true])
    #expect(
      said(.store(.refused(entity: "unit", faults: [Fault("name", .missing)]), path: "")) == [
        "单位未保存。名称：必填，请填写", "Unit was not saved. Name: must be filled in",
      ])
  }

  @Test func errorsEndWithTheDocumentedCodes() {
    #expect(CommandError.unknownEntity("x").exit == .usage)
    #expect(CommandError.noSuchRecord(entity: "unit", id: 1).exit == .notFound)
    #expect(CommandError.store(.busy, path: "").exit == .busy)
    #expect(CommandError.store(.readOnly(path: ""), path: "").exit == .forbidden)
    #expect(CommandError.unknownVerb("x").exit == .usage)
    #expect(CommandError.store(.cannotOpen(path: "", .forbidden), path: "").exit == .forbidden)
    #expect(CommandError.notUnmasked(.readOnly(path: ""), path: "").exit == .forbidden)
    #expect(CommandError.dumbTerminal.exit == .terminalUnusable)
    #expect(CommandError.alreadyThere(path: "").exit == .failure)
  }
}
