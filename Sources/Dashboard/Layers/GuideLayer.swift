import Canvas
import Han
import Records
import Widgets

/// Help: what the screen below is for, what its marks mean, and its commands by purpose, each in full;
/// typing narrows, Enter performs.
struct GuideLayer: Layer {
  private let guide: Guide?
  private let facts: [CommandFacts]
  private var input = TextInput()
  /// The place among the commands shown.
  private var cursor = 0
  private var top = 0
  /// Whether somebody went among the commands.
  private var isChoosing = false

  init(_ guide: Guide?, _ facts: [CommandFacts]) {
    self.guide = guide
    self.facts = facts
  }

  /// Whether it is the help of a part of the screen, and nobody looked for more.
  private var isRead: Bool { guide?.heading != nil && !isChoosing }

  /// One row of help.
  private enum Line {
    case text(String)
    case head(String)
    /// The first line of a command, by its place among those shown, and those its text goes on in.
    case command(Int, String)
    case more(Int, String)
    case gap

    var command: Int? {
      switch self {
      case .command(let place, _), .more(let place, _): place
      default: nil
      }
    }
  }

  func title(_ context: Context) -> String { context.text(GuideWording.help) }
  var isWriting: Bool { true }

  static let commands: [Command<GuideLayer>] = [
    Command(
      "choose", "Enter KeypadEnter", GuideWording.perform,
      help: Term("执行光标所在的命令", "Perform the command under the cursor"), hint: 1,
      worded: { $0.isRead ? Wording.back : GuideWording.perform }
    ) { layer, context in
      let shown = layer.shown
      // What only wanted to be read is closed by the key that takes what one has read.
      if layer.isRead { return .act(.pop) }
      guard shown.indices.contains(layer.cursor) else {
        return .notice(context.text(Wording.noMatch), .note)
      }
      return .act(.pop, .perform(shown[layer.cursor].name))
    },
    Command(
      "leave", "Esc F12 ^G F1", Wording.back, help: Term("回到原处", "Go back"), hint: 2
    ) { _, _ in .act(.pop) },
  ]

  // MARK: Narrowing

  /// The commands that go with what was typed, by purpose; kinds of records only where something was.
  private var shown: [CommandFacts] {
    let query = SearchQuery(input.text)
    let found = facts.filter { fact in
      query.isEmpty ? fact.purpose != .kinds : fact.matches(query, typed: input.text)
    }
    return Purpose.allCases.flatMap { purpose in found.filter { $0.purpose == purpose } }
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .input(.key(let key)):
      let page = parts(context.area).body.height
      if let move = ListMove(key, letters: false) {
        go(to: move.target(from: isRead ? -1 : cursor, count: shown.count, page: page / 2), context)
        return .taken
      }
      let response = input.press(key)
      if response == .edited { go(to: 0, context) }
      return response == .ignored ? .ignored : .taken
    case .input(.paste(let text)):
      input.insert(text)
      go(to: 0, context)
      return .taken
    case .input(.mouse(let mouse)): return click(mouse, context)
    default: return .ignored
    }
  }

  private mutating func click(_ mouse: MouseEvent, _ context: Context) -> Response {
    let body = parts(context.area).body
    guard mouse.action == .press, body.contains(mouse.place) else { return .ignored }
    let lines = lines(width: body.width, context)
    let row = top + mouse.place.y - body.y
    guard lines.indices.contains(row), let place = lines[row].command else { return .taken }
    if place == cursor { return perform(named: "choose", context) ?? .taken }
    cursor = place
    isChoosing = true
    return .taken
  }

  /// Puts the cursor on a command and has it on the screen with all its lines; from the first one the
  /// beginning is read.
  private mutating func go(to place: Int, _ context: Context) {
    cursor = place
    isChoosing = true
    let body = parts(context.area).body
    let lines = lines(width: body.width, context)
    guard place > 0, let first = lines.firstIndex(where: { $0.command == place }),
      let last = lines.lastIndex(where: { $0.command == place })
    else {
      top = 0
      return
    }
    top = Viewport.top(top, cursor: last, count: lines.count, height: body.height)
    top = Viewport.top(top, cursor: first, count: lines.count, height: body.height)
  }

  // MARK: Drawing

  private func parts(_ area: Rect) -> (input: Rect, body: Rect) {
    let (input, rest) = area.top(1)
    return (input, rest)
  }

  /// What keys, names and texts of commands are given, so that none is cut.
  private struct Columns {
    let keys: Int
    let names: Int
    let texts: Int
  }

  private func columns(_ shown: [CommandFacts], width: Int, _ context: Context) -> Columns {
    let keys = min(shown.map { Self.keys($0).columns }.max() ?? 0, max(8, width / 4))
    let names = min(shown.map { context.text($0.label).columns }.max() ?? 0, max(8, width * 2 / 5))
    return Columns(keys: keys, names: names, texts: max(8, width - keys - names - 6))
  }

  /// The keys of a command as they are read; of many the first.
  private static func keys(_ facts: CommandFacts) -> String {
    facts.keys.prefix(3).map(\.symbol).joined(separator: " ")
  }

  /// What a command does, where its name does not say it already; why it cannot be done now.
  private static func text(_ facts: CommandFacts, _ context: Context) -> String {
    if let reason = facts.disabled { return context.text(reason) }
    return facts.help == facts.label ? "" : context.text(facts.help)
  }

  private func lines(width: Int, _ context: Context) -> [Line] {
    let shown = shown
    var lines: [Line] = []
    if input.text.isEmpty, let guide {
      if let heading = guide.heading { lines.append(.head(context.text(heading))) }
      lines += context.text(guide.purpose).wrapped(width - 2).map(Line.text) + [.gap]
      if !guide.marks.isEmpty {
        lines += [.head(context.text(GuideWording.marks))]
        lines += marks(guide.marks, width: width - 4, context).map { .text("  " + $0) } + [.gap]
      }
    }
    let columns = columns(shown, width: width, context)
    var purpose: Purpose?
    for (place, fact) in shown.enumerated() {
      if fact.purpose != purpose {
        if purpose != nil { lines.append(.gap) }
        purpose = fact.purpose
        lines.append(.head(context.text(fact.purpose.term)))
      }
      let texts = Self.text(fact, context).wrapped(columns.texts)
      lines.append(.command(place, texts.first ?? ""))
      lines += texts.dropFirst().map { .more(place, $0) }
    }
    if shown.isEmpty { lines.append(.text(context.text(Wording.noMatch))) }
    if input.text.isEmpty {
      lines += [.gap] + context.text(GuideWording.kinds).wrapped(width - 2).map(Line.text)
    }
    return lines
  }

  /// The marks with their meanings, side by side as far as there is room.
  private func marks(_ marks: [Guide.Mark], width: Int, _ context: Context) -> [String] {
    var lines: [String] = []
    for mark in marks {
      let text = context.text(mark.symbol) + " " + context.text(mark.meaning)
      if let last = lines.last, last.columns + 3 + text.columns <= width {
        lines[lines.count - 1] = last + "   " + text
      } else {
        lines.append(text)
      }
    }
    return lines
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let parts = parts(area)
    let placeholder = context.text(
      isRead
        ? Term("输入以筛选，回车返回", "Type to filter, Enter goes back")
        : Term("输入以筛选，回车执行", "Type to filter, Enter performs"))
    input.draw(in: parts.input, on: &surface, focused: true, placeholder: placeholder)
    let body = parts.body
    guard body.height > 0 else { return }
    let shown = shown
    let columns = columns(shown, width: body.width, context)
    let lines = lines(width: body.width, context)
    let first = min(top, max(0, lines.count - body.height))
    for (row, line) in lines[first...].prefix(body.height).enumerated() {
      let rect = body.row(row)
      let text = rect.left(2 + columns.keys + 1 + columns.names + 2).rest
      switch line {
      case .gap: break
      case .text(let text): surface.write(text, in: rect.left(1).rest, Style(.text))
      case .head(let title): surface.write(title, in: rect.left(1).rest, Style(.title, .bold))
      case .more(let place, let more):
        surface.write(more, in: text, Style(ink(shown[place])))
      case .command(let place, let first):
        let isCurrent = place == cursor && !isRead
        if isCurrent { surface.write("▶", in: rect.left(1).0, Style(.accent)) }
        let (keys, rest) = rect.left(2).rest.left(columns.keys)
        surface.write(Self.keys(shown[place]), in: keys, Style(.hintKey))
        let name = rest.left(1).rest.left(columns.names).0
        let style = Style(.text, on: .plain, isCurrent ? .bold : [])
        surface.write(context.text(shown[place].label), in: name, style)
        surface.write(first, in: text, Style(ink(shown[place])))
      }
    }
    if first > 0 { surface.markMore("▲", in: body.row(0)) }
    if lines.count > first + body.height {
      surface.markMore("▼", in: body.row(body.height - 1))
    }
  }

  private func ink(_ facts: CommandFacts) -> Ink { facts.disabled == nil ? .dim : .warn }
}

/// What help says beside the commands.
enum GuideWording {
  static let help = Term("帮助", "Help")
  static let perform = Term("执行", "Perform")
  static let marks = Term("标记", "Marks")
  static let kinds = Term(
    "输入一种记录的名称，如“获奖”“基地”，可打开它的表格，或新增一条。",
    "Type the name of a kind of record, as award or base, to open its table or to enter one.")
}
