package import Records
import Storage
import Widgets

/// What was typed and not saved, in this session or in one that broke off.
extension App {
  /// Remembers what is kept outside.
  mutating func note(draftsIn effects: [Effect]) {
    for effect in effects {
      switch effect {
      case .keepDraft(let draft):
        context.drafts.removeAll { $0.id == draft.id }
        context.drafts.append(draft)
      case .dropDraft(let id):
        context.drafts.removeAll { $0.id == id }
        context.unkept[id] = nil
      default: break
      }
    }
  }

  /// Takes what sessions that broke off have left, and says so.
  mutating func take(drafts found: [Draft]) {
    let known = Set(context.drafts.map(\.id))
    context.drafts = found.filter { !known.contains($0.id) } + context.drafts
    guard let last = found.last else { return }
    let text = DraftWording.found(found.count, Self.title(last, context))
    message = Message(context.text(text), .warning)
  }

  /// Drafts no form is open for, the newest first.
  var waitingDrafts: [Draft] {
    let open = Set(layers.compactMap { ($0 as? any EntryLayer)?.draftID })
    return context.drafts.reversed().filter { !open.contains($0.id) }
  }

  /// 获奖，3 个未保存字段（10:42）“焊接”
  static func title(_ draft: Draft, _ context: Context) -> Term {
    let title = context.holdings[draft.entity]?.title ?? Term(draft.entity, draft.entity)
    let which = draft.record.map { " #\($0)" } ?? ""
    let time = draft.time.isEmpty ? Term("", "") : Term("（\(draft.time)）", " from \(draft.time)")
    let what =
      draft.sheet == nil
      ? Term("个未保存字段", draft.count == 1 ? "unsaved field" : "unsaved fields")
      : Term("行未保存", draft.count == 1 ? "unsaved row" : "unsaved rows")
    let name = context.holdings[draft.entity].flatMap(draft.name)
    let quote = name.map { Term("“\($0)”", " “\($0)”") } ?? Term("", "")
    return Term(
      "\(title.zh)\(which)，\(draft.count) \(what.zh)\(time.zh)\(quote.zh)",
      "\(title.en)\(which), \(draft.count) \(what.en)\(time.en)\(quote.en)")
  }

  mutating func resume(_ draft: Draft) -> [Effect] {
    guard let shape = context.holdings[draft.entity] else { return [] }
    return carryOut([
      .push(
        draft.sheet == nil
          ? FormLayer(resuming: draft, shape, context)
          : SheetLayer(resuming: draft, shape, context))
    ])
  }

  static let draftCommands: [Command<App>] = [
    Command(
      "drafts", "^D", Term("草稿", "Drafts"),
      help: Term("继续填未保存的表单", "Go on with a form that was not saved"),
      changes: true, disabled: { app, _ in app.waitingDrafts.isEmpty ? DraftWording.none : nil }
    ) { app, context in
      let drafts = app.waitingDrafts
      if drafts.count == 1, let only = drafts.first { return .want(app.resume(only)) }
      let titles = drafts.map { title($0, context) }
      return .act(.push(ChooserLayer("app.drafts", DraftWording.choose, titles)))
    }
  ]

  /// The entry layer in front, and what is being written in a popup over it.
  private var entry: (place: Int, above: Unfinished?)? {
    guard let place = layers.lastIndex(where: { $0 is any EntryLayer }) else { return nil }
    let popups = layers[place...].lazy.compactMap { $0 as? any EntryPopup }
    return (place, popups.first?.unfinished)
  }

  /// The field that is being written in.
  var entrySpot: EntrySpot? { (layers.last { $0 is any EntryLayer } as? any EntryLayer)?.spot }

  /// Keeps what is being written as far as it has come, since whatever ends the program may not ask.
  mutating func keepWriting() -> [Effect] {
    guard let entry, var keeper = layers[entry.place] as? any EntryLayer, !keeper.isSaving else {
      return []
    }
    let effects = keeper.journal(entry.above)
    layers[entry.place] = keeper
    return effects
  }

  /// What has to be kept before the program ends, where there is time for it.
  package mutating func lastWishes() -> [Effect] {
    let front = entry
    var effects: [Effect] = []
    for index in layers.indices {
      guard var keeper = layers[index] as? any EntryLayer else { continue }
      effects += keeper.lastWish(index == front?.place ? front?.above : nil, context)
      layers[index] = keeper
    }
    return effects
  }
}

extension Draft {
  /// What the record is called, or else what was written first; nothing personal.
  fileprivate func name(_ shape: Shape) -> String? {
    var texts = fields.map { ($0.name, $0.text) }
    if let sheet, let row = sheet.rows.first(where: { !$0.isBlank }) {
      texts = zip(sheet.columns, row.cells.map(\.text)).map { ($0, $1) }
    }
    texts.removeAll { shape[$0.0]?.isPersonal != false || $0.1.isEmpty }
    let named = texts.first { shape.naming.contains($0.0) } ?? texts.first
    return named.map { String($0.1.prefix { !$0.isNewline }.prefix(20)) }
  }
}

/// What is said of drafts.
package enum DraftWording {
  package static func cannotBeKept(_ trouble: DraftTrouble) -> Term {
    Term(
      "草稿无法保存（\(trouble.reason.zh)）：\(trouble.folder)",
      "Drafts cannot be kept (\(trouble.reason.en)): \(trouble.folder)")
  }

  static func keptForNow(_ trouble: DraftTrouble) -> Term {
    Term(
      "草稿只保留到退出，按 ^D 继续；无法保存（\(trouble.reason.zh)）：\(trouble.folder)",
      "Kept until you quit only, ^D goes on; no draft (\(trouble.reason.en)): \(trouble.folder)")
  }

  static let lossTitle = Term("退出并丢弃草稿？", "Quit and lose drafts?")
  static let quit = Term("退出", "Quit")

  static func loss(_ count: Int, _ trouble: DraftTrouble) -> Term {
    Term(
      "\(count) 份未保存的草稿无法写到 \(trouble.folder)（\(trouble.reason.zh)），退出后不能找回。",
      "\(count) unsaved \(count == 1 ? "draft" : "drafts") could not be written to "
        + "\(trouble.folder) (\(trouble.reason.en)) and will be gone for good.")
  }

  static let none = Term("没有草稿", "There are no drafts")

  static func goneOn(_ time: String) -> Term {
    time.isEmpty
      ? Term("接着上次未保存的内容；F8 弃填", "Going on with what was not saved; F8 drops it")
      : Term("接着 \(time) 未保存的内容；F8 弃填", "Going on with what was not saved at \(time); F8 drops it")
  }

  static let choose = Term("继续填哪一份？", "Go on with which?")

  static func found(_ count: Int, _ last: Term) -> Term {
    count == 1
      ? Term("按 ^D 继续未保存的草稿：\(last.zh)", "^D goes on with an unsaved draft: \(last.en)")
      : Term(
        "按 ^D 选择未保存的草稿，共 \(count) 份，最近的：\(last.zh)",
        "^D to choose among \(count) unsaved drafts, the last: \(last.en)")
  }
}
