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
    let view = PrintedRecord.View(Person.schema.shape, .zh)
    var file = view.writer(.csv, isFile: true)
    var pipe = view.writer(.csv, isFile: false)
    #expect(file.whole([PrintedRecord]()).unicodeScalars.first == "\u{FEFF}")
    #expect(pipe.whole([PrintedRecord]()).hasPrefix("id,"))
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
    #expect(base["level"] as? String == "province")
    #expect(base["workstations"] as? Int == 40)
    #expect(base["equipmentValue"] as? Double == 12.5)
    #expect(base["foundedOn"] as? String == "2021-07")
    #expect(base["opensAt"] as? String == "08:00")
    #expect(base["sample"] as? Bool == true)
    #expect(base["region"] is NSNull)
  }

  @Test(arguments: [DataFormat.json, .ndjson])
  func whatProgramsReadIsTheSameInEveryLanguage(_ format: DataFormat) async throws {
    let office = try await Office()
    for entity in ["base", "unit", "award", "statedFigure"] {
      let zh = try await office.list(entity, format, language: .zh)
      #expect(try await office.list(entity, format, language: .en) == zh)
    }
    let labels = try await office.list("base", .csv, language: .en)
    #expect(labels.contains("Province"))
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

  @Test(arguments: DataFormat.allCases)
  func noFormatShowsPersonalData(_ format: DataFormat) async throws {
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
    #expect(printed.cells.contains("人员 #1 张伟"))
    #expect(!printed.object.line.contains("13900001111"))
  }

  @Test(arguments: DataFormat.allCases)
  func theHistoryComesInEveryFormat(_ format: DataFormat) async throws {
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
    var writer = ListWriter(
      format, PrintedEntry.table(.zh), names: PrintedEntry.columns, isFile: false)
    let printed = entries.map { PrintedEntry($0, Catalog.holdings[$0.entity], .zh) }
    let text = writer.text([printed[0]]) + writer.text(Array(printed.dropFirst())) + writer.end()
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
    let view = PrintedRecord.View(Person.schema.shape, .zh)
    let masked = PrintedRecord(row: row, view: view).page
    #expect(masked.contains("金川集团, 第\"二\"厂 #2\n"))
    #expect(masked.contains("138****5678") && !masked.contains("13812345678"))
    let unmasked = PrintedRecord(row: row, view: view, isUnmasked: true).page
    #expect(unmasked.contains("13812345678"))
  }

  /// However long its name is, and for programs beside its number.
  @Test func listsTellOfReferencesThatAreArchived() async throws {
    let office = try await Office()
    for (entity, id) in [("unit", 1), ("unit", 2)] {
      _ = try await office.opened.store.apply(
        ChangeSet(
          [
            .update(
              entity: entity, id: id, revision: 1,
              fields: ["name": .text("甘肃省金昌市有色金属新材料产业技术研究院第\(id)分院")]),
            .archive(entity: entity, id: id, revision: 2),
          ], user: "tester", command: "test"))
    }
    #expect(try await office.list("person", .table).contains("… (已归档)  联系人"))
    #expect(try await office.list("base", .table, language: .en).contains("… (archived)"))
    let read = try JSONSerialization.jsonObject(
      with: Data(try await office.list("person", .json).utf8))
    let person = try #require((read as? [[String: Any]])?.first)
    #expect(person["unit_archived"] as? Bool == true)
    #expect(person["offering_archived"] is NSNull)
    let kept = try await Office().list("person", .ndjson)
    #expect(kept.contains(#""unit_archived":false"#))
  }

  @Test(arguments: DataFormat.allCases)
  func aRecordByItselfComesInEveryFormat(_ format: DataFormat) async throws {
    let office = try await Office()
    let row = try #require(try await office.opened.store.row("person", id: 1))
    let record = PrintedRecord(row: row, view: PrintedRecord.View(Person.schema.shape, .zh))
    let text = format.text(record, isFile: false)
    #expect(!text.contains("13812345678"))
    switch format {
    case .table: #expect(text.hasPrefix("人员 #1\n"))
    case .csv: #expect(text == (try await office.list("person", .csv)))
    case .json, .ndjson: #expect(text == (try await office.list("person", .ndjson)))
    }
  }

  @Test(arguments: DataFormat.allCases)
  func kindsAndFieldsComeInEveryFormat(_ format: DataFormat) throws {
    let holdings = Catalog.holdings
    var writer = ListWriter(
      format, PrintedEntity.table(.zh), names: PrintedEntity.names, isFile: false)
    let kinds = writer.whole(holdings.shapes.map { PrintedEntity(shape: $0, language: .zh) })
    var other = ListWriter(
      format, PrintedField.table(.zh), names: PrintedField.names, isFile: false)
    let unit = Unit.schema.shape
    let fields = other.whole(unit.fields.map { PrintedField($0, holdings, .zh) })
    switch format {
    case .table:
      #expect(kinds.split(separator: "\n").count == holdings.shapes.count + 2)
      #expect(fields.split(separator: "\n").count == unit.fields.count + 2)
    case .csv:
      #expect(kinds.hasPrefix("id,name,group,fields\r\n"))
      #expect(kinds.contains("\r\nunit,单位,units,name kind shortName "))
      #expect(fields.contains("\r\nregion,行政区划,code:division,false,false,true,false,true,,"))
      #expect(fields.contains(",公办、民办、混合所有制、"))
    case .json:
      let read = try JSONSerialization.jsonObject(with: Data(fields.utf8)) as? [[String: Any]]
      #expect(read?.compactMap { $0["id"] as? String } == unit.fields.map(\.name))
    case .ndjson: #expect(kinds.split(separator: "\n").count == holdings.shapes.count)
    }
  }

  @Test func whatFieldsSortByIsWhatListTakes() async throws {
    let office = try await Office()
    for shape in Catalog.shapes {
      for field in shape.fields {
        let printed = PrintedField(field, Catalog.holdings, .zh).object.line
        guard printed.contains("\"sortable\":true") else {
          #expect(throws: CommandError.self) { try SortOrder.read(field.name, for: shape) }
          continue
        }
        _ = try await office.opened.store.page(
          Query(Scope(shape.name), sort: try SortOrder.read(field.name, for: shape)))
      }
    }
  }

  @Test func whatHasTheOrderOfItsNamesSortsAnyNumber() throws {
    func limit(_ field: String, of shape: Shape) throws -> String {
      let line = PrintedField(try #require(shape[field]), Catalog.holdings, .en).object.line
      let rest = try #require(line.components(separatedBy: "\"sortLimit\":").last)
      return String(rest.prefix { $0 != "," && $0 != "}" })
    }
    #expect(try limit("name", of: Unit.schema.shape) == "null")
    #expect(try limit("parent", of: Unit.schema.shape) == "null")
    #expect(try limit("remark", of: Unit.schema.shape) == "\(Query.sortingLimit)")
  }

  @Test(arguments: DataFormat.allCases)
  func findingsKeepFactsApart(_ format: DataFormat) throws {
    let place = Fact(
      "data", "数据目录", "Data folder",
      .parts(
        [("path", .text("/home/a")), ("state", .term(id: "missing", Term("不存在", "not there")))],
        said: Term("/home/a  (不存在)", "/home/a  (not there)")))
    let themes = Fact("themes", "可用主题", "Themes", .texts(["nord", "paper"]))
    let findings = Findings(
      sections: [FactSection(id: "paths", title: Term("路径", "Paths"), facts: [place, themes])],
      language: .zh)
    let text = format.text(findings, isFile: false)
    switch format {
    case .table: #expect(text == "路径\n  数据目录  /home/a  (不存在)\n  可用主题  nord paper\n")
    case .csv:
      #expect(
        text == "section,fact,label,value\r\npaths,data.path,数据目录,/home/a\r\n"
          + "paths,data.state,数据目录,missing\r\npaths,themes.1,可用主题,nord\r\n"
          + "paths,themes.2,可用主题,paper\r\n")
    case .json, .ndjson:
      #expect(
        text == #"{"paths":{"data":{"path":"/home/a","state":"missing"},"#
          + #""themes":["nord","paper"]}}"# + "\n")
    }
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
    var history = PrintedEntry.table(.zh)
    let printed = PrintedEntry(entry, Catalog.holdings["person"], .zh)
    let texts = [
      try await office.list("person", .table),
      PrintedRecord(row: row, view: PrintedRecord.View(Person.schema.shape, .zh)).page,
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
