import Canvas
import Catalog
import Records
import Storage
import Widgets

/// 总览: the state of the alliance on one screen; each tile opens its pane, each figure its records.
struct OverviewPane: Pane {
  static let name = "overview"
  static let number = 1
  static let tab = Term("总览", "Overview")
  static let words = "首页 看板 概况 home dashboard"

  private var tiles: [any Tile] = [MembersTile(), BasesTile(), AwardsTile(), EmploymentTile()]
  private var cursor = 0
  /// The figure under the cursor while one walks the figures of a tile.
  private var figure: String?

  init() {}

  var mode: LayerMode? { figure == nil ? nil : .walking }

  static let commands: [Command<OverviewPane>] =
    [
      Command(
        "openTile", "Enter F4", TableWording.open,
        help: Term(
          "打开光标所在一块的页面，或光标所在的数", "Open the pane of the tile, or the figure, under the cursor"),
        hint: 2
      ) { pane, context in
        guard pane.figure != nil else { return .act(.open(tab: pane.tiles[pane.cursor].pane)) }
        return .open(pane.sheet(context)[pane.figure]?.opening, context)
      },
      Command(
        "nextTile", "Tab", Term("切换窗格", "Next tile"),
        help: Term("到下一个：成员、基地、获奖、就业", "To the next: members, bases, awards, employment"), hint: 3
      ) { pane, context in pane.move(by: 1, context) },
      Command(
        "figures", "F11 w", FigureWording.figures,
        help: FigureWording.walk,
        hint: 3
      ) { pane, context in
        guard pane.figure == nil else {
          pane.figure = nil
          return .taken
        }
        pane.figure = pane.sheet(context).first
        return pane.figure == nil ? .notice(context.text(Wording.loading), .note) : .taken
      },
      Command(
        "previousTile", "S-Tab", Term("上一窗格", "Previous tile"),
        help: Term("反着切换窗格", "The other way round")
      ) { pane, context in
        pane.move(by: -1, context)
      },
    ]

  private mutating func move(by count: Int, _ context: Context) -> Response {
    cursor = (cursor + count + tiles.count) % tiles.count
    if figure != nil { figure = sheet(context).first }
    return .taken
  }

  mutating func refresh(_ context: Context) -> [Effect] {
    var effects: [Effect] = []
    for index in tiles.indices { effects += tiles[index].refresh(context) }
    return effects
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .measured, .loaded:
      for index in tiles.indices { tiles[index].receive(event, context) }
      return .want(tiles.flatMap { $0.further(after: event, context) })
    case .input(.key(let key)):
      return figure == nil ? press(key, context) : walk(key, context)
    case .input(.mouse(let mouse)) where mouse.action == .press: return click(mouse.place, context)
    default: return .ignored
    }
  }

  private mutating func press(_ key: KeyPress, _ context: Context) -> Response {
    let isGrid = isGrid(context.area)
    let key = key.folded
    switch (key.key, key.modifiers) {
    case (.left, []), (.character("h"), []): return move(by: -1, context)
    case (.right, []), (.character("l"), []): return move(by: 1, context)
    case (.up, []), (.character("k"), []): return move(by: isGrid ? -2 : -1, context)
    case (.down, []), (.character("j"), []): return move(by: isGrid ? 2 : 1, context)
    default: return .ignored
    }
  }

  private mutating func walk(_ key: KeyPress, _ context: Context) -> Response {
    if [.escape, .function(12)].contains(key.key) || key == KeyPress(.character("g"), .control) {
      figure = nil
      return .taken
    }
    switch sheet(context).move(key, from: figure) {
    case .to(let id): figure = id
    case .above, .below: break
    case nil: return .ignored
    }
    return .taken
  }

  /// A click goes to a tile or a figure; one more on the same opens it.
  private mutating func click(_ place: Point, _ context: Context) -> Response {
    let places = places(context.area)
    guard let index = places.indices.first(where: { places[$0].contains(place) }) else {
      return .ignored
    }
    let spot = places[index].height < 3 ? nil : sheet(index, context).spot(at: place)
    if index == cursor, spot?.id == figure {
      return spot.map { .open($0.opening, context) } ?? .act(.open(tab: tiles[index].pane))
    }
    cursor = index
    figure = spot?.id
    return .taken
  }

  // MARK: Drawing

  private func isGrid(_ area: Rect) -> Bool { area.width >= 70 && area.height >= 12 }

  /// Two by two where there is room, otherwise only the tile under the cursor, with the others' first
  /// lines above it.
  private func places(_ area: Rect) -> [Rect] {
    if isGrid(area) {
      return area.rows(weights: [1, 1]).flatMap { $0.columns(weights: [1, 1]) }
    }
    var places: [Rect] = []
    var rest = area
    for index in tiles.indices {
      let height = index == cursor ? max(0, area.height - (tiles.count - 1)) : 1
      let (place, below) = rest.top(min(height, rest.height))
      places.append(place)
      rest = below
    }
    return places
  }

  /// The figures of the tile under the cursor.
  private func sheet(_ context: Context) -> FigureSheet { sheet(cursor, context) }

  /// A tile's title in the frame's edge and its figures within.
  func sheet(_ index: Int, _ context: Context) -> FigureSheet {
    let place = places(context.area)[index]
    var sheet = FigureSheet(place)
    guard !place.isEmpty else { return sheet }
    let isCurrent = index == cursor
    let style = Style(.title, on: .plain, isCurrent ? .bold : [])
    let heading =
      [.words(isCurrent ? " ▶ " : " ", style)] + tiles[index].heading(context, style)
      + [.words(" ", style)]
    sheet.flow([heading], in: place.row(0).inset(1, 0).left(max(0, place.width - 4)).0)
    let inside = place.inset(2, 1)
    sheet.stack(tiles[index].parts(context, width: inside.width), in: inside)
    return sheet
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let places = places(area)
    for (index, tile) in tiles.enumerated() where !places[index].isEmpty {
      let isCurrent = index == cursor
      let place = places[index]
      if place.height < 3 {
        let style = Style(isCurrent ? .borderFocus : .title, on: .plain, .bold)
        let title = tile.heading(context, style).map(\.text).joined()
        surface.write("\(isCurrent ? "▶" : " ")\(title)", in: place.row(0), style)
        continue
      }
      surface.frame(place, Style(isCurrent ? .borderFocus : .border))
      let sheet = sheet(index, context)
      sheet.draw(on: &surface, cursor: isCurrent ? figure : nil)
      guard isCurrent, let caption = sheet[figure]?.opening(context)?.caption else { continue }
      let room = place.row(place.height - 1).inset(2, 0)
      surface.write(
        " " + caption.shortened(room.width - 2) + " ", at: Point(x: room.x, y: room.y),
        Style(.title, on: .plain, .bold), clip: room)
    }
  }
}

/// One part of the overview: a few figures of a pane, laid out in whatever room there is.
protocol Tile: Sendable {
  /// The pane it opens.
  var pane: String { get }
  /// Its name with its main figure.
  func heading(_ context: Context, _ style: Style) -> [FigureRun]
  mutating func refresh(_ context: Context) -> [Effect]
  /// Takes an answer, where it asked for it.
  mutating func receive(_ event: Event, _ context: Context)
  /// What it asks once an answer tells that it may.
  func further(after event: Event, _ context: Context) -> [Effect]
  /// What it is made of in a tile so wide, the most telling first.
  func parts(_ context: Context, width: Int) -> [TilePart]
}

extension Tile {
  func further(after event: Event, _ context: Context) -> [Effect] { [] }
}
