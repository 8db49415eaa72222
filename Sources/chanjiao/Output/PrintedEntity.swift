import Canvas
import Records
import Storage

/// One kind of record, as the list of kinds has it.
nonisolated struct PrintedEntity: Listed {
  let shape: Shape
  let language: Language

  static func table(_ language: Language) -> TextTable {
    TextTable([
      .init(heading: Term("标识", "Identifier")[language]),
      .init(heading: Term("名称", "Name")[language]),
      .init(heading: Term("分组", "Group")[language]),
      .init(heading: Term("字段数", "Fields")[language], alignment: .right),
    ])
  }

  static let names = ["id", "name", "group", "fields"]

  var cells: [String] {
    [
      shape.name, shape.title[language], shape.group.term[language], String(shape.fields.count),
    ]
  }

  var lines: [[String]] {
    [
      [
        shape.name, shape.title[language], "\(shape.group)",
        shape.fields.map(\.name).joined(separator: " "),
      ]
    ]
  }

  var object: JSON {
    .object([
      ("id", .text(shape.name)), ("name", .text(shape.title[language])),
      ("group", .text("\(shape.group)")), ("fields", .list(shape.fields.map { .text($0.name) })),
    ])
  }
}

/// One field of a kind of record, with what it takes and what can be asked of it.
nonisolated struct PrintedField: Listed {
  private let field: FieldShape
  private let language: Language
  /// Whether records are sorted by it at all, and how many at most; nil for any number.
  private let isSortable: Bool
  private let sortLimit: Int?

  init(_ field: FieldShape, _ holdings: Holdings, _ language: Language) {
    self.field = field
    self.language = language
    isSortable = SortOrder.takes(field)
    sortLimit = isSortable && !holdings.hasOrder(of: field) ? Query.sortingLimit : nil
  }

  static func table(_ language: Language) -> TextTable {
    var table = TextTable([
      Term("字段", "Field")[language], Term("名称", "Label")[language],
      Term("类型", "Type")[language], Term("要求", "Marks")[language],
      Term("排序", "Sorts")[language], Term("取值", "Values")[language],
    ])
    table.widest = 100
    return table
  }

  static let names = [
    "id", "name", "type", "required", "unique", "searchable", "personal", "sortable", "sortLimit",
    "unit", "help", "entity", "values",
  ]

  var cells: [String] {
    [
      field.name, field.label[language], field.kind.title[language], listed(marks), sorting,
      values,
    ]
  }

  var lines: [[String]] {
    [
      Self.names.map { name in
        switch members.first(where: { $0.0 == name })?.1 {
        case .list?: values
        case let value?: value.text
        case nil: ""
        }
      }
    ]
  }

  var object: JSON { .object(members) }

  private var members: [(String, JSON)] {
    var members: [(String, JSON)] = [
      ("id", .text(field.name)), ("name", .text(field.label[language])),
      ("type", .text(field.kind.identifier)), ("required", .flag(field.isRequired)),
      ("unique", .flag(field.isUnique)), ("searchable", .flag(field.isSearchable)),
      ("personal", .flag(field.isPersonal)), ("sortable", .flag(isSortable)),
      ("sortLimit", sortLimit.map(JSON.integer) ?? .null),
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
    return members
  }

  private var marks: [String] {
    var marks: [Term] = []
    if field.isRequired { marks.append(Term("必填", "required")) }
    if field.isUnique { marks.append(Term("唯一", "unique")) }
    if field.isSearchable { marks.append(Term("可查找", "searchable")) }
    if field.isPersonal { marks.append(Term("个人信息", "personal")) }
    return marks.map { $0[language] }
  }

  private var sorting: String {
    guard isSortable else { return Term("不可", "no")[language] }
    guard let sortLimit else { return Term("不限", "any number")[language] }
    let most = Numbers.grouped(sortLimit)
    return Term("\(most) 条内", "up to \(most)")[language]
  }

  private var values: String {
    switch field.kind {
    case .choice(let options): listed(options.all.map { $0.term[language] })
    case .reference(let entity): "→ " + entity
    default: field.unit?[language] ?? ""
    }
  }

  private func listed(_ texts: [String]) -> String {
    texts.joined(separator: language == .zh ? "、" : ", ")
  }
}
