import Records
import Storage

/// The alliance looked at, and what an empty store is begun with.
extension App {
  mutating func takeAlliances(_ page: Page) -> [Effect] {
    alliances = page.rows
    // The first founded; one without a date is only planned, or not ours.
    let chosen =
      page.rows.first { $0.id == context.alliance } ?? page.rows.first { isFounded($0) }
      ?? page.rows.first
    if chosen != nil { withdrawStart() }
    let changed = chosen?.id != context.alliance
    let isBegun =
      context.alliance == nil && chosen != nil && hasLookedAtStart && !context.holdsSample
      && !context.isReadOnly
    context.alliance = chosen?.id
    func text(_ field: String) -> String { value(field, of: chosen).text ?? "" }
    context.allianceName = text("name")
    context.allianceShortName = text("shortName")
    context.allianceLife = AllianceLife(
      founded: PartialDate(value("foundedOn", of: chosen)),
      dissolved: PartialDate(value("dissolvedOn", of: chosen)))
    context.home = text("region")
    let isFirst = stale.contains(current)
    let effects = changed ? settingsChanged() : isFirst ? refreshFront() : []
    if isBegun { return effects + [.fillCatalogue] }
    guard chosen == nil, !hasLookedAtStart else { return effects }
    hasLookedAtStart = true
    return effects + [.history(Self.firstEntryQuery)]
  }

  /// Goes to the day the records are meant for; where they were taken back, to the one before, unless
  /// another was chosen meanwhile.
  mutating func see(asMeantFor day: Day?) -> [Effect] {
    context.holdsSample = day != nil
    if let day {
      dayBefore = (context.asOf, day)
      return apply(.asOf(day))
    }
    defer { dayBefore = nil }
    guard context.asOf == dayBefore?.meant ?? context.asOf else { return [] }
    return apply(.asOf(dayBefore?.day ?? context.today))
  }

  private func isFounded(_ row: Row) -> Bool { !value("foundedOn", of: row).isBlank }

  /// What an alliance has in a field; blank where there is no alliance.
  private func value(_ field: String, of alliance: Row?) -> Value {
    guard let alliance, let index = context.holdings["alliance"]?.index(of: field) else {
      return .blank
    }
    return alliance.record.values[index]
  }

  /// Whether anything was ever kept.
  static let firstEntryQuery = HistoryQuery(limit: 1)

  static let startQuestion = "app.start"

  /// What to begin with where nothing was ever kept.
  mutating func offerStart() -> [Effect] {
    guard layers.isEmpty, !context.isReadOnly else { return [] }
    return carryOut([
      .push(
        ChooserLayer(
          Self.startQuestion, StartWording.title, StartWording.choices,
          details: StartWording.details))
    ])
  }

  /// Takes the offer away where something else is gone on with, or somebody has begun.
  mutating func withdrawStart() {
    layers.removeAll { ($0 as? ChooserLayer)?.question == Self.startQuestion }
  }

  mutating func begin(with choice: Int) -> [Effect] {
    let changes = choice < StartWording.choices.count - 1
    if changes, context.asksWho { return askWho(before: .start(choice)) }
    switch choice {
    case 0:
      guard let shape = context.holdings["alliance"] else { return [] }
      return carryOut([.push(FormLayer(new: shape, context))])
    case 1: return [.fillSample(user: context.user)]
    case 2: return chooseSheet()
    default: return []
    }
  }

  /// The kinds of records, first those that a new database can take since they need no other record, of
  /// these first what others refer to most: units before what they have.
  var sheetKinds: [Shape] {
    func needsOthers(_ shape: Shape) -> Bool {
      shape.fields.contains { field in
        if case .reference = field.kind { field.isRequired } else { false }
      }
    }
    let shapes = context.holdings.shapes
    func references(_ shape: Shape) -> Int { context.holdings.references(to: shape.name).count }
    let first = shapes.enumerated().filter { !needsOthers($0.element) }
      .map { (shape: $0.element, references: references($0.element), place: $0.offset) }
      .sorted { ($1.references, $0.place) < ($0.references, $1.place) }
    return first.map(\.shape) + shapes.filter(needsOthers)
  }

  mutating func chooseSheet() -> [Effect] {
    carryOut([.push(ChooserLayer("app.sheet", SheetWording.choose, sheetKinds.map(\.title)))])
  }

  /// Opens a sheet; where there is no alliance yet, its form waits below for when the sheet is saved.
  mutating func beginSheet(_ choice: Int) -> [Effect] {
    let kinds = sheetKinds
    guard kinds.indices.contains(choice) else { return [] }
    let shape = kinds[choice]
    var acts: [Act] = []
    if context.alliance == nil, shape.name != "alliance",
      let alliance = context.holdings["alliance"]
    {
      acts.append(.push(FormLayer(new: alliance, context)))
    }
    return carryOut(acts + RecordCommands.addMany(to: Scope(shape.name), context).acts)
  }

  static let startCommands: [Command<App>] = [
    Command(
      "begin", "#", StartWording.begin,
      help: Term(
        "建立联盟、装入示例，或从表格软件粘贴",
        "An alliance of your own, the sample, or a spreadsheet to paste from"), hint: 1,
      changes: true,
      disabled: { app, _ in
        guard app.context.allianceName.isEmpty else { return StartWording.hasAlliance }
        return app.layers.isEmpty ? nil : StartWording.notHere
      }
    ) { app, _ in
      app.isBeginning = true
      return .want(.history(firstEntryQuery))
    }
  ]

  /// What to do once it is known whether anything was ever kept: a used database takes no sample.
  mutating func start(isUsed: Bool) -> [Effect] {
    defer { isBeginning = false }
    guard isUsed else { return offerStart() }
    return isBeginning ? begin(with: 0) : []
  }

  static let sheetCommands: [Command<App>] = [
    Command(
      "pasteSheet", "", SheetWording.fromSpreadsheet, help: SheetWording.openHelp,
      changes: true
    ) { app, _ in .want(app.chooseSheet()) }
    .found(by: SheetWording.words)
  ]
}

/// What is offered at the first start.
enum StartWording {
  static let title = Term("数据库是空的，从哪里开始？", "The database is empty. Begin with …")
  static let choices = [
    Term("建立自己的联盟", "An alliance of your own"),
    Term("装入示例联盟", "The sample alliance"),
    Term("导入表格", "Import a spreadsheet"),
    Term("先看看", "Nothing yet"),
  ]
  static let details = [
    Term("先填一张表，其余以后再说", "One form; the rest can wait"),
    Term("金昌市产教融合联盟，可随意修改", "Jinchang's, to explore"),
    Term("成员、基地等，复制后整张粘贴", "Members, bases: copy and paste"),
    Term("以后按 # 再选", "Press # to choose again"),
  ]
  static let begin = Term("开始", "Begin")

  static func begunMeanwhile(_ entry: HistoryEntry) -> Term {
    entry.command == "sample"
      ? Term("\(entry.user) 刚刚装入了示例联盟，现已显示", "\(entry.user) has just loaded the sample; here it is")
      : Term(
        "\(entry.user) 刚刚开始使用这个数据库，示例没有装入",
        "\(entry.user) has just begun with this database; the sample was not loaded")
  }

  static let notHere = Term("请先关闭本屏", "Close this screen first")
  static let hasAlliance = Term("已经有联盟了", "There is an alliance already")
}
