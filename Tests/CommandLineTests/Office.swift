import Catalog
import Foundation
import Records
import Scratch
import Storage
import StorageSQLite

@testable import chanjiao

// Foundation has a type of this name too; here the alliance's is meant.
typealias Unit = Catalog::Unit

/// A small office's records in memory, and a folder of its own for files.
struct Office {
  let opened: OpenedStore
  let folder: Folder

  /// A folder that is gone with the test.
  struct Folder {
    let path: String

    init() throws { path = try Scratch.folder().path }

    func write(_ text: String, to name: String) throws -> String {
      let file = path + "/" + name
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      return file
    }

    func text(of name: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: path + "/" + name)), as: UTF8.self)
    }
  }

  static let language = Language.zh
  static let today = Day(year: 2023, month: 12, day: 31)

  init() async throws {
    folder = try Folder()
    let store = try SQLiteStore(inMemory: Catalog.holdings)
    try await store.fill(user: "tester", command: "test") { sink throws(StorageError) in
      let school = try Self.unit("金昌理工中专", .secondaryVocational, "620300", &sink)
      let factory = try Self.unit("金川集团, 第\"二\"厂", .enterprise, "", &sink)
      _ = try Self.unit("永昌职专", .secondaryVocational, "620321", &sink)
      var person = Person()
      person.name = "张伟"
      person.unit = factory
      person.kind = .contact
      person.phone = "13812345678"
      try sink.add(person)
      var base = Base()
      base.name = "焊接实训基地"
      base.kind = .campus
      base.level = .province
      base.owner = school
      base.workstations = 40
      base.openDays = 31
      base.opensAt = 480
      base.closesAt = 1020
      base.foundedOn = PartialDate(year: 2021, month: 7)
      base.equipmentValue = 12.5
      try sink.add(base, sample: true)
      var figure = StatedFigure()
      figure.subject = "联盟"
      figure.metric = "成员"
      figure.amount = Amount(1500, .over)
      figure.kind = .stock
      figure.document = "000"
      try sink.add(figure)
    }
    opened = OpenedStore(store: store, path: "memory", version: try await store.version())
  }

  private static func unit(
    _ name: String, _ kind: UnitKind, _ region: String, _ sink: inout any RecordSink
  ) throws(StorageError) -> Reference<Unit> {
    var unit = Unit()
    unit.name = name
    unit.kind = kind
    unit.region = region
    return try sink.add(unit)
  }

  /// What `list` writes for conditions as they are typed.
  func list(
    _ entity: String, where conditions: [String] = [], sort: String? = nil, limit: Int? = nil,
    _ format: DataFormat, language: Language = language, file: String = "out"
  ) async throws -> String {
    let shape = try Catalog.holdings.entity(called: entity)
    var scope = Scope(shape.name)
    for written in conditions {
      let read = try Condition(written).read(for: shape, Catalog.holdings, today: Self.today)
      if let mention = read.mention { try await opened.require(mention) }
      scope = scope.filtered(read.filter)
    }
    let order = try sort.map { try SortOrder.read($0, for: shape) }
    let view = PrintedRecord.View(shape, language)
    let listing = Listing(view: view, scope: scope, sort: order, limit: limit)
    var writer = view.writer(format, isFile: false)
    let output = try DataOutput(file: folder.path + "/" + file)
    _ = try await listing.write(from: opened, with: &writer, to: output)
    try output.finish()
    return try folder.text(of: file)
  }

  /// The values of one column of a list, read back from its CSV.
  func names(
    _ entity: String, where conditions: String..., sort: String? = nil
  ) async throws -> [String] {
    let csv = try await list(entity, where: conditions, sort: sort, .csv)
    return csv.components(separatedBy: "\r\n").dropFirst().dropLast()
      .map { String($0.split(separator: ",", omittingEmptySubsequences: false)[1]) }
  }
}
