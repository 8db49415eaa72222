import Canvas
import Records
import Storage
import Widgets

/// A record being filled in: its fields, the record it began from, and what is wrong with it.
struct RecordForm: Hashable, Sendable {
  let shape: Shape
  /// The record as it was read; nil for a new one.
  private(set) var base: Row?
  var fields: [FormField]
  private(set) var cursor = 0
  /// Whether it follows a record just entered, of which some fields were kept.
  var isContinued = false
  /// Whether faults are shown everywhere, visited or not: once somebody wanted to save.
  var showsAll = false
  /// What the store found, with the values it found it in.
  private(set) var refused: [Fault: [Value]] = [:]
  /// What the store found before saving, with the values it was found for.
  var checked: Checked?

  init(_ shape: Shape) {
    self.shape = shape
    fields = shape.fields.enumerated().compactMap { index, field in
      field.isComputed || field.name == "sample" ? nil : FormField(field, index: index)
    }
    for index in fields.indices { fields[index].open() }
    if !fields.isEmpty { fields[0].arrive() }
  }

  var current: FormField {
    get { fields[cursor] }
    set { fields[cursor] = newValue }
  }

  var isTouched: Bool { fields.contains(where: \.isTouched) }
  var isLast: Bool { cursor == fields.count - 1 }

  func place(of name: String) -> Int? { fields.firstIndex { $0.shape.name == name } }

  // MARK: Filling

  /// Begins from a record.
  mutating func begin(from row: Row, _ language: Language) {
    base = row
    for place in fields.indices {
      let field = fields[place]
      let value = row.record.values[field.index]
      fields[place].put(value, name: row.names[field.index], language)
      fields[place].archived = row.references.archived.contains(field.index) ? value : nil
      fields[place].open()
    }
  }

  mutating func put(_ value: Value, in name: String, as text: String? = nil, _ language: Language) {
    guard let place = place(of: name) else { return }
    fields[place].put(value, name: text, language)
  }

  /// Takes what the fields hold for what the form was opened with.
  mutating func open() { for place in fields.indices { fields[place].open() } }

  /// Names a referenced record wherever it stands.
  mutating func name(_ entity: String, _ id: Int, _ text: String) {
    for place in fields.indices
    where fields[place].target == entity && fields[place].value == .integer(id)
      && fields[place].lacksName
    {
      let isTouched = fields[place].isTouched
      fields[place].put(FormField.Entry(text: text, value: .integer(id)))
      if !isTouched { fields[place].open() }
    }
  }

  mutating func reword(_ language: Language) {
    for place in fields.indices {
      let isTouched = fields[place].isTouched
      fields[place].reword(language)
      // What a draft lacks leaves a field as it was opened, and wrong all the same.
      if !isTouched, fields[place].error == nil { fields[place].open() }
    }
  }

  // MARK: Moving

  mutating func move(to place: Int) {
    cursor = min(max(0, place), fields.count - 1)
    current.arrive(replacing: isOnKept)
  }

  /// The next field to be filled: those left blank because others give their value are passed over, and in a record that follows another those that are the same for all.
  var next: Int {
    let rest = fields.indices.dropFirst(cursor + 1)
    return rest.first { !isProvided($0) } ?? fields.count - 1
  }

  private func isProvided(_ place: Int) -> Bool {
    let field = fields[place]
    guard !field.isTouched else { return false }
    if let source = field.shape.source, field.text.isEmpty {
      return source.leaders.allSatisfy { leader in
        self.place(of: leader).map { !fields[$0].value.isBlank } ?? false
      }
    }
    return isContinued && field.isPassed
  }

  /// Whether the field under the cursor has what was kept from the record before.
  private var isOnKept: Bool { isContinued && current.isSticky && !current.isTouched }

  /// The first field of the next section, behind the last that of the first; or of the previous one.
  func section(after: Bool) -> Int {
    let heads = fields.indices.filter { index in
      index == 0 || fields[index].shape.section != fields[index - 1].shape.section
    }
    return after
      ? heads.first { $0 > cursor } ?? 0 : heads.last { $0 < cursor } ?? 0
  }

  // MARK: Values and faults

  /// The record's values as they stand in the form.
  var values: [Value] {
    var values = base?.record.values ?? shape.fields.map(\.initial)
    for field in fields { values[field.index] = field.value }
    return values
  }

  /// What tells the year of a date in it, of which a part may follow from records referred to.
  func dateContext(
    of name: String, following: (FormField) -> Value = { _ in .blank }
  ) -> DateContext? {
    shape.dateContext(of: name) { name in
      guard let field = place(of: name).map({ fields[$0] }) else { return .blank }
      return field.value.isBlank ? following(field) : field.value
    }
  }

  /// The fields that differ from the record the form began from.
  var changes: [String: Value] {
    guard let base else { return [:] }
    var changes: [String: Value] = [:]
    for field in fields where field.value != base.record.values[field.index] {
      changes[field.shape.name] = field.value
    }
    return changes
  }

  func isChanged(_ place: Int) -> Bool {
    guard let base else { return false }
    return fields[place].value != base.record.values[fields[place].index]
      || fields[place].error != nil
  }

  mutating func take(refusal faults: [Fault]) {
    refused = Dictionary(faults.map { ($0, values) }, uniquingKeysWith: { $1 })
  }

  /// What stands beside one field: why its text cannot be read, or what is wrong with its value.
  struct Remark: Hashable, Sendable {
    let place: Int
    let term: Term
    let weight: Fault.Weight
    /// Whether it only says that something is still to be filled in.
    var saysMissing = false
    var isWarning: Bool { weight == .warning }
  }

  /// Everything wrong or doubtful, in the order of the fields.
  var remarks: [Remark] {
    let remarks = Self.remarks(errors: fields.map(\.error), faults: faults, shape, place: place)
    let alike = alikeRemarks.filter { fields[$0.place].error == nil }
    return alike.isEmpty ? remarks : (remarks + alike).sorted { $0.place < $1.place }
  }

  /// What is wrong or doubtful about a record being entered: its texts that cannot be read by field,
  /// and the faults of what could be.
  static func remarks(
    errors: [ReadingError?], faults: [Fault], _ shape: Shape, place: (String) -> Int?
  ) -> [Remark] {
    var remarks: [Remark] = []
    for (place, error) in errors.enumerated() {
      guard let error else { continue }
      remarks.append(Remark(place: place, term: FaultWording.term(for: error), weight: .fault))
    }
    let unread = Set(remarks.map(\.place))
    for fault in faults {
      guard let spot = place(fault.field), !unread.contains(spot) else { continue }
      // What another field would give is not missing while that one's text cannot be read.
      let leaders = fault.problem == .missing ? shape[fault.field]?.source?.leaders ?? [] : []
      if leaders.contains(where: { place($0).map(unread.contains) ?? false }) { continue }
      let remark = Remark(
        place: spot, term: FaultWording.term(for: fault, shape), weight: fault.weight,
        saysMissing: fault.saysMissing)
      if !remarks.contains(remark) { remarks.append(remark) }
    }
    return remarks.sorted { $0.place < $1.place }
  }

  private var faults: [Fault] {
    let values = values
    return shape.faults(inEntered: values) + (findings?.faults ?? [])
      + refused.filter { $0.key.stands(in: values, since: $0.value, shape) }.map(\.key)
  }

  /// What is doubtful and was not so in the record already.
  var newWarnings: [Remark] {
    let old = base.map { shape.faults(in: $0.record.values) } ?? []
    let known = Set(
      (old.filter(\.isWarning) + (findings?.known ?? [])).map { FaultWording.term(for: $0, shape) })
    return remarks.filter { $0.isWarning && !known.contains($0.term) }
  }

  /// The remarks shown now: until somebody wants to save, none of a field nobody has been to, and of a
  /// new record none that something is still to be filled in; and none that is just being mended.
  var shownRemarks: [Remark] {
    remarks.filter { remark in
      if remark.place == cursor, current.isUnread { return false }
      return showsAll || (fields[remark.place].isVisited && (base != nil || !remark.saysMissing))
    }
  }
}

extension Fault {
  /// Whether it only says that something is still to be filled in.
  fileprivate var saysMissing: Bool {
    switch problem {
    case .missing, .allBlank: weight == .fault
    case .partsFallShort: true
    default: false
    }
  }

  /// Whether what was refused in some values is still refused in others: as long as nothing was changed
  /// that may mend it.
  func stands(in values: [Value], since refused: [Value], _ shape: Shape) -> Bool {
    let concerned = if case .duplicate(let names) = problem { names } else { [field] }
    return concerned.compactMap(shape.index).allSatisfy { refused[$0] == values[$0] }
  }
}
