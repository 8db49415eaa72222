import Canvas
import Catalog
import Foundation
import Records
import Scratch
import Storage
import Testing

@testable import chanjiao

@Suite(.scratch) struct OutputTests {
  @Test func tablesLineUpByDisplayWidth() async throws {
    let office = try await Office()
    let text = try await office.list("person", .table)
    #expect(
      text == """
        id  姓名  单位                人员类型  职称/职务  技能等级  学历  专长  示例
        --  ----  ------------------  --------  ---------  --------  ----  ----  ----
         1  张伟  金川集团, 第"二"厂  联系人

        """)
  }

  @Test func csvFollowsRFC4180() async throws {
    let office = try await Office()
    let text = try await office.list("person", .csv)
    #expect(
      text
        == "id,name,unit,unit_id,kind,jobTitle,skillGrade,degree,speciality,phone,since,until,"
        + "otherKind,offering,offering_id,programmes,tags,source,sourcePlace,remark,sample\r\n"
        + "1,张伟,\"金川集团, 第\"\"二\"\"厂\",2,联系人,,,,,138****5678,,,,,,,,,,,否\r\n")
  }

  @Test func filesForSpreadsheetsBeginWithAMark() {
    let shape = Person.schema.shape
    var file = RecordFormat.csv.writer(shape, .zh, isFile: true)
    var pipe = RecordFormat.csv.writer(shape, .zh, isFile: false)
    #expect(file.begin([]).unicodeScalars.first == "\u{FEFF}")
    #expect(pipe.begin([]).hasPrefix("id,"))
  }

  @Test func filesForSpreadsheetsHoldNoFormulas() {
    let cells = ["1", "=HYPERLINK(\"x\",A1)", "-5", "+86 139"]
    #expect(CSV(isFile: true).line(cells) == "1,\"'=HYPERLINK(\"\"x\"\",A1)\",-5,'+86 139\r\n")
    #expect(CSV(isFile: false).line(cells) == "1,\"=HYPERLINK(\"\"x\"\",A1)\",-5,+86 139\r\n")
  }

  @Test func jsonIsAnArrayOfObjects() async throws {
    let office = try await Office()
    let text = try await office.list("base", .json, language: .en)
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let base = try #require((read as? [[String: Any]])?.first)
    #expect(base["id"] as? Int == 1)
    #expect(base["owner"] as? String == "金昌理工中专")
    #expect(base["owner_id"] as? Int == 1)
    #expect(base["level"] as? String == "Province")
    #expect(base["workstations"] as? Int == 40)
    #expect(base["equipmentValue"] as? Double == 12.5)
    #expect(base["foundedOn"] as? String == "2021-07")
    #expect(base["opensAt"] as? String == "08:00")
    #expect(base["sample"] as? Bool == true)
    #expect(base["region"] is NSNull)
  }

  @Test func amountsKeepTheirQualifier() async throws {
    let office = try await Office()
    let text = try await office.list("statedFigure", .ndjson)
    #expect(text.contains(#""amount":{"number":1500,"qualifier":"over"}"#))
    #expect(text.hasSuffix("}\n"))
    #expect(try await office.list("statedFigure", .csv).contains(",1500余,"))
  }

  @Test func nothingFoundIsStillAFile() async throws {
    let office = try await Office()
    #expect(try await office.list("unit", where: ["id=9"], .json) == "[\n]\n")
    #expect(try await office.list("unit", where: ["id=9"], .ndjson).isEmpty)
  }

  @Test func aLimitEndsTheList() async throws {
    let office = try await Office()
    let lines = try await office.list("unit", limit: 2, .ndjson).split(separator: "\n")
    #expect(lines.count == 2)
  }

  @Test func longListsComeWholePageByPage() async throws {
    let office = try await Office()
    let count = 2345
    try await office.opened.store.fill(user: "t", command: "t") { sink throws(StorageError) in
      for number in 1...count {
        var unit = Unit()
        unit.name = "示例单位\(number)"
        unit.kind = .other
        try sink.add(unit)
      }
    }
    let text = try await office.list("unit", where: ["kind=其他"], sort: "-name", .ndjson)
    let lines = text.split(separator: "\n")
    #expect(lines.count == count)
    #expect(Set(lines).count == count)
    #expect(lines.first?.contains("示例单位2345") == true)
  }

  @Test(arguments: [
    ("13812345678", "138****5678"), ("12345678", "123*5678"), ("1234567", "*******"), ("", ""),
    ("张伟", "张*"),
  ])
  func personalDataAreMasked(_ text: String, _ masked: String) {
    #expect(PersonalText.masked(text) == masked)
  }

  @Test(arguments: RecordFormat.allCases)
  func noFormatShowsPersonalData(_ format: RecordFormat) async throws {
    let office = try await Office()
    #expect(!(try await office.list("person", format)).contains("13812345678"))
  }

  @Test func theHistoryMasksPersonalData() async throws {
    let office = try await Office()
    let store = office.opened.store
    _ = try await store.apply(
      ChangeSet(
        [
          .update(
            entity: "person", id: 1, revision: 1, fields: ["phone": .text("13900001111")])
        ], user: "li", command: "set"))
    let entries = try await store.history(HistoryQuery(entity: "person", id: 1))
    let newest = try #require(entries.first)
    let printed = PrintedEntry(newest, Catalog.holdings["person"], .zh)
    #expect(printed.cells.contains("电话: 138****5678 → 139****1111"))
    #expect(!printed.object.line.contains("13900001111"))
  }

  @Test(arguments: RecordFormat.allCases)
  func theHistoryComesInEveryFormat(_ format: RecordFormat) async throws {
    let office = try await Office()
    let store = office.opened.store
    _ = try await store.apply(
      ChangeSet(
        [
          .update(
            entity: "person", id: 1, revision: 1,
            fields: ["phone": .text("13900001111"), "jobTitle": .text("主任, \"代\"")])
        ], user: "li", command: "edit", reason: "x"))
    let entries = try await store.history(HistoryQuery(limit: 100))
    var writer = HistoryWriter(format, Catalog.holdings, .zh, isFile: false)
    let text = writer.text([entries[0]]) + writer.text(Array(entries.dropFirst())) + writer.end()
    #expect(!text.contains("13900001111"))
    switch format {
    case .table:
      #expect(text.split(separator: "\n").count == entries.count + 2)
      #expect(text.contains("电话: 138****5678 → 139****1111；“x”\n"))
    case .csv:
      let lines = text.components(separatedBy: "\r\n")
      #expect(
        lines[0].hasPrefix("change,time,user,command,reason,entity,id,count,name,action,field"))
      #expect(lines[1].hasSuffix(",li,edit,x,person,1,1,张伟,update,jobTitle,,\"主任, \"\"代\"\"\""))
      #expect(lines[2].hasSuffix("phone,138****5678,139****1111"))
      #expect(lines.count == entries.count + 3)
    case .json:
      let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
      #expect(read?.count == entries.count)
    case .ndjson: #expect(text.split(separator: "\n").count == entries.count)
    }
  }

  @Test func theHistoryKnowsAPersonAtASharedLoginByName() async throws {
    let office = try await Office()
    for user in ["王敏", "王敏 (office)", "office", "王敏之 (office)", "李强 (office)"] {
      _ = try await office.opened.store.apply(
        ChangeSet([.remark(entity: "person", id: 1)], user: user, command: "edit"))
    }
    #expect(try await office.opened.writers(named: "王敏") == ["王敏", "王敏 (office)"])
    #expect(try await office.opened.writers(named: "李强 (office)") == ["李强 (office)"])
    #expect(try await office.opened.writers(named: "office") == ["office"])
  }

  @Test func aCardNamesWhatARecordRefersToByNumberToo() async throws {
    let office = try await Office()
    let row = try #require(try await office.opened.store.row("person", id: 1))
    let masked = ShowCommand.text(row, Person.schema.shape, .zh)
    #expect(masked.contains("金川集团, 第\"二\"厂 #2\n"))
    #expect(masked.contains("138****5678") && !masked.contains("13812345678"))
    #expect(ShowCommand.text(row, Person.schema.shape, unmasked: true, .zh).contains("13812345678"))
  }

  @Test func jsonTextIsEscaped() {
    let text = JSON.object([("a\"b", .text("x\\y\n\u{1}\u{2028}\t")), ("n", .number(0.1))]).line
    #expect(text == #"{"a\"b":"x\\y\n\u0001\u2028\t","n":0.1}"#)
  }

  @Test func whatWouldSteerATerminalIsShownInstead() async throws {
    let office = try await Office()
    let hostile = "红\u{1B}[31m\u{7}\u{9B}5n\u{202E}字\t一\r\n二\u{85}三"
    _ = try await office.opened.store.apply(
      ChangeSet(
        [
          .update(
            entity: "person", id: 1, revision: 1,
            fields: [
              "name": .text(hostile), "speciality": .text(hostile), "remark": .text(hostile),
            ])
        ], user: hostile, command: "set"))
    let row = try #require(try await office.opened.store.row("person", id: 1))
    let entry = try #require(try await office.opened.store.history(HistoryQuery(limit: 1)).first)
    var history = TextTable(PrintedEntry.headings.map(\.zh))
    let printed = PrintedEntry(entry, Catalog.holdings["person"], .zh)
    let texts = [
      try await office.list("person", .table), ShowCommand.text(row, Person.schema.shape, .zh),
      history.text([printed.cells]),
    ]
    for text in texts {
      #expect(text.contains("红␛[31m␇\u{FFFD}5n·字␉一"))
      for line in text.split(separator: "\n") { #expect(String(line).sanitised == line) }
    }
    // Of JSON, what is read is what was written.
    let json = try await office.list("person", .json)
    #expect(json.split(separator: "\n").allSatisfy { String($0).sanitised == $0 })
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    #expect(read?.first?["speciality"] as? String == hostile)
    #expect(try await office.list("person", .csv).contains(hostile))
  }

  @Test func filesAppearWhenTheyAreComplete() throws {
    let folder = try Office.Folder()
    let path = folder.path + "/out.csv"
    let output = try DataOutput(file: path)
    try output.write("a\n")
    #expect(!FileManager.default.fileExists(atPath: path))
    try output.finish()
    #expect(try folder.text(of: "out.csv") == "a\n")
    #expect(throws: CommandError.self) { try DataOutput(file: folder.path + "/no/where") }
  }
}
