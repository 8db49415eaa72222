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

  /// Takes what sessions that broke off have left, and says so, unless it cannot be gone on with here.
  mutating func take(drafts found: [Draft]) {
    let known = Set(context.drafts.map(\.id))
    let new = found.filter { !known.contains($0.id) && context.holdings[$0.entity] != nil }
    context.drafts = new + context.drafts
    if context.isReadOnly { return }
    let offered = waitingDrafts.filter(new.contains)
    let said = offered.first.map { last in
      Message(context.text(DraftWording.found(offered.count, Self.title(last, context))), .warning)
    }
    let unknown = found.filter { context.holdings[$0.entity] == nil }.map(\.entity)
    if !unknown.isEmpty {
      add(to: said, context.text(DraftWording.unknown(unknown)))
    } else if said != nil {
      message = said
    }
  }

  /// Drafts no form is open for, the newest first; those that wait for another come back with it.
  var waitingDrafts: [Draft] {
    let open = Set(layers.compactMap { ($0 as? any EntryLayer)?.draftID })
    let waiting = context.drafts.reversed().filter { !open.contains($0.id) }
    let awaiting = Set(waiting.compactMap { $0.asker?.spot.draft })
    return waiting.filter { !awaiting.contains($0.id) }
  }

  /// 获奖，3 个未保存字段（10:42，王敏）“焊接”
  static func title(_ draft: Draft, _ context: Context) -> Term {
    let title = context.holdings[draft.entity]?.title ?? Term(draft.entity, draft.entity)
    let which = draft.record.map { " #\($0)" } ?? ""
    let unit =
      draft.sheet == nil
      ? Term("个未保存字段", draft.count == 1 ? "unsaved field" : "unsaved fields")
      : Term("行未保存", draft.count == 1 ? "unsaved row" : "unsaved rows")
    let count =
      draft.count == 0
      ? Term("", "") : Term("，\(draft.count) \(unit.zh)", ", \(draft.count) \(unit.en)")
    let name = context.holdings[draft.entity].flatMap(draft.name)
    let quote = name.map { Term("“\($0)”", " “\($0)”") } ?? Term("", "")
    let asker = context.drafts.first { $0.id == draft.asker?.spot.draft }
    let purpose = asker.flatMap { context.holdings[$0.entity] }.map { DraftWording.needed(by: $0) }
    let parts = [count, origin(of: draft, context), quote, purpose ?? Term("", "")]
    return Term(
      title.zh + which + parts.map(\.zh).joined(), title.en + which + parts.map(\.en).joined())
  }

  /// When it was written, and by whom where not all drafts are one's own.
  private static func origin(of draft: Draft, _ context: Context) -> Term {
    let isShared = context.drafts.contains { $0.user.map { $0 != context.user } ?? false }
    let user = isShared ? draft.user.map(Signature.name) ?? "" : ""
    let parts = [draft.time, user].filter { !$0.isEmpty }
    guard !parts.isEmpty else { return Term("", "") }
    let english = draft.time.isEmpty ? "by \(user)" : "from " + parts.joined(separator: " by ")
    return Term("（\(parts.joined(separator: "，"))）", " " + english)
  }

  static let draftCommands: [Command<App>] = [
    Command(
      "drafts", "^D", Term("草稿", "Drafts"),
      help: Term("继续填未保存的表单", "Go on with a form that was not saved"),
      changes: true,
      disabled: { app, context in
        guard app.waitingDrafts.isEmpty else { return nil }
        return context.draftHolder.map(DraftWording.elsewhere) ?? DraftWording.none
      }
    ) { app, context in
      let drafts = app.waitingDrafts
      if drafts.count == 1, let only = drafts.first { return .want(app.resume(only)) }
      let titles = drafts.map { title($0, context) }
      return .act(.push(ChooserLayer("app.drafts", DraftWording.choose, titles)))
    }
  ]

  /// What has to be kept before the program ends, where there is time for it.
  package mutating func lastWishes() -> [Effect] {
    let front = entry
    var effects: [Effect] = []
    for index in layers.indices {
      guard var keeper = layers[index] as? any EntryLayer else { continue }
      effects += keeper.lastWish(index == front?.place ? front?.above : nil, context)
      layers[index] = keeper
    }
    return effects.map(marked)
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

  static func elsewhere(_ holder: DraftHolder) -> Term {
    let drafts = "\(holder.count) unsaved \(holder.count == 1 ? "draft is" : "drafts are")"
    switch holder.whose {
    case .run(let process, let since):
      return Term(
        "\(holder.count) 份未保存的草稿已归另一窗口（进程 \(process)，\(since) 启动）：在那里继续，或先退出它",
        drafts
          + " with another window (process \(process), since \(since)): go on there, or quit it"
          + " first")
    case .writer(let name):
      let name = Signature.name(name)
      return Term(
        "\(holder.count) 份未保存的草稿是 \(name) 写的：以 --user \(name) 启动可继续",
        drafts + " \(name)'s: start with --user \(name) to go on")
    }
  }

  static let reasonLacksDigits = Term(
    "草稿不存可能是身份证号的数字，请补全理由",
    "Complete the reason: a draft keeps no digits that may be an identity number")
  static let none = Term("没有草稿", "There are no drafts")

  static func goneOn(_ time: String) -> Term {
    time.isEmpty
      ? Term("接着上次未保存的内容；F8 弃填", "Going on with what was not saved; F8 drops it")
      : Term("接着 \(time) 未保存的内容；F8 弃填", "Going on with what was not saved at \(time); F8 drops it")
  }

  /// What a record is added for: 获奖待选
  static func needed(by shape: Shape) -> Term {
    Term("，供\(shape.title.zh)选用", ", wanted in a form of \(shape.title.en)")
  }

  /// Of drafts that another version of the program has left.
  static func unknown(_ kinds: [String]) -> Term {
    let names = Set(kinds).sorted()
    return Term(
      "\(kinds.count) 份草稿的种类（\(names.joined(separator: "、"))）本程序没有，文件原样保留",
      "\(kinds.count) \(kinds.count == 1 ? "draft is" : "drafts are") of a kind this program lacks "
        + "(\(names.joined(separator: ", "))); left as found")
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
