import ArgumentParser
import Catalog
import Records
import Storage

/// Tells what can be kept, and the fields of one kind of record.
struct EntitiesCommand: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "entities",
      abstract: Help.text("列出记录种类及其字段", "List the kinds of records and their fields"))
  }

  @Argument(
    help: ArgumentHelp("记录种类；不给则列出全部", "A kind of record; without it, all of them"),
    completion: .list(EntityCompletion.names))
  var entity: String?

  @Option(help: ArgumentHelp("格式", "The format", "table|json"))
  var format = ReportFormat.table

  @OptionGroup var globals: GlobalOptions

  func perform(_ session: Session, _ output: DataOutput) async throws(CommandError) {
    let language = session.language
    guard let entity else {
      let shapes = session.holdings.shapes
      return try output.write(
        format == .json
          ? Self.lines(shapes.map { Self.object($0, language) }) : Self.list(shapes, language))
    }
    let shape = try session.holdings.entity(called: entity)
    try output.write(
      format == .json
        ? Self.lines(shape.fields.map { Self.object($0, language) })
        : Self.list(shape, language))
  }

  private static func list(_ shapes: [Shape], _ language: Language) -> String {
    var table = TextTable([
      Term("标识", "Identifier")[language], Term("名称", "Name")[language],
      Term("分组", "Group")[language], Term("字段数", "Fields")[language],
    ])
    return table.text(
      shapes.map {
        [$0.name, $0.title[language], $0.group.term[language], String($0.fields.count)]
      })
  }

  private static func list(_ shape: Shape, _ language: Language) -> String {
    var table = TextTable([
      Term("字段", "Field")[language], Term("名称", "Label")[language], Term("类型", "Type")[language],
      Term("要求", "Marks")[language], Term("取值", "Values")[language],
    ])
    table.widest = 100
    let rows = shape.fields.map { field in
      [
        field.name, field.label[language], field.kind.title[language],
        marks(field, language).joined(separator: language == .zh ? "、" : ", "),
        values(field, language),
      ]
    }
    return "\(shape.name)  \(shape.title[language])\n\n" + table.text(rows)
  }

  private static func marks(_ field: FieldShape, _ language: Language) -> [String] {
    var marks: [Term] = []
    if field.isRequired { marks.append(Term("必填", "required")) }
    if field.isUnique { marks.append(Term("唯一", "unique")) }
    if field.isSearchable { marks.append(Term("可查找", "searchable")) }
    if field.isSortable { marks.append(Term("可排序", "sortable")) }
    if field.isPersonal { marks.append(Term("个人信息", "personal")) }
    return marks.map { $0[language] }
  }

  private static func values(_ field: FieldShape, _ language: Language) -> String {
    switch field.kind {
    case .choice(let options):
      options.all.map { $0.term[language] }.joined(separator: language == .zh ? "、" : ", ")
    case .reference(let entity): "→ " + entity
    default: field.unit?[language] ?? ""
    }
  }

  private static func object(_ shape: Shape, _ language: Language) -> JSON {
    .object([
      ("id", .text(shape.name)), ("name", .text(shape.title[language])),
      ("group", .text("\(shape.group)")), ("fields", .list(shape.fields.map { .text($0.name) })),
    ])
  }

  private static func object(_ field: FieldShape, _ language: Language) -> JSON {
    var members: [(String, JSON)] = [
      ("id", .text(field.name)), ("name", .text(field.label[language])),
      ("type", .text(field.kind.identifier)), ("required", .flag(field.isRequired)),
      ("unique", .flag(field.isUnique)), ("searchable", .flag(field.isSearchable)),
      ("sortable", .flag(field.isSortable)), ("personal", .flag(field.isPersonal)),
    ]
    if let unit = field.unit { members.append(("unit", .text(unit[language]))) }
    if let help = field.help { members.append(("help", .text(help[language]))) }
    switch field.kind {
    case .reference(let entity): members.append(("entity", .text(entity)))
    case .choice(let options):
      let values = options.all.map { option in
        JSON.object([
          ("code", .integer(option.code)), ("id", .text(options.id(of: option))),
          ("name", .text(option.term[language])),
        ])
      }
      members.append(("values", .list(values)))
    default: break
    }
    return .object(members)
  }

  private static func lines(_ objects: [JSON]) -> String {
    "[\n" + objects.map(\.line).joined(separator: ",\n") + "\n]\n"
  }
}
