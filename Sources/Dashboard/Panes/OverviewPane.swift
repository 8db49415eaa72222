import Canvas
import Catalog
import Records
import Storage
import Widgets

/// 总览: the state of the alliance on one screen; each tile opens its pane.
struct OverviewPane: Pane {
  static let name = "overview"
  static let number = 1
  static let tab = Term("总览", "Overview")

  private var tiles: [any Tile] = [MembersTile(), BasesTile(), AwardsTile(), EmploymentTile()]
  private var cursor = 0

  init() {}

  static var commands: [Command<OverviewPane>] {
    [
      Command(
        "openTile", "Enter F4", TableWording.open,
        help: Term("打开光标所在格的页面", "Open the pane of the tile under the cursor"), hint: 2
      ) { pane, _ in .act(.open(tab: pane.tiles[pane.cursor].pane)) },
      Command(
        "nextTile", "Tab", Term("换格", "Next tile"), help: Term("下一格", "The next tile"), hint: 10
      ) { pane, _ in pane.move(by: 1) },
      Command(
        "openFigure", "F11 w", Term("明细", "Figure"),
        help: Term(
          "打开这一格的主要数字：口径、分子分母与记录", "The tile's main figure: definition, parts and records"),
        hint: 3
      ) { pane, context in
        guard let figure = pane.tiles[pane.cursor].figure(context) else {
          return .notice(context.text(Wording.loading), .note)
        }
        return .act(.push(FigureLayer(figure)))
      },
      Command("previousTile", "S-Tab", Term("上一格", "Previous tile")) { pane, _ in
        pane.move(by: -1)
      },
    ]
  }

  private mutating func move(by count: Int) -> Response {
    cursor = (cursor + count + tiles.count) % tiles.count
    return .taken
  }

  mutating func refresh(_ context: Context) -> [Effect] {
    var effects: [Effect] = []
    for index in tiles.indices { effects += tiles[index].refresh(context) }
    return effects
  }

  mutating func receive(_ event: Event, _ context: Context) -> Response {
    switch event {
    case .measured(let found):
      for index in tiles.indices { tiles[index].receive(found, context) }
      return .taken
    case .input(.key(let key)): return press(key, context)
    case .input(.mouse(let mouse)) where mouse.action == .press:
      let places = places(context.area)
      guard let index = places.indices.first(where: { places[$0].contains(mouse.place) }) else {
        return .ignored
      }
      if index == cursor { return .act(.open(tab: tiles[index].pane)) }
      cursor = index
      return .taken
    default: return .ignored
    }
  }

  private mutating func press(_ key: KeyPress, _ context: Context) -> Response {
    let isGrid = isGrid(context.area)
    switch key.key {
    case .left: return move(by: -1)
    case .right: return move(by: 1)
    case .up: return move(by: isGrid ? -2 : -1)
    case .down: return move(by: isGrid ? 2 : 1)
    default: return .ignored
    }
  }

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
      let height = index == cursor ? max(0, area.height - 2 * (tiles.count - 1)) : 2
      let (place, below) = rest.top(min(height, rest.height))
      places.append(place)
      rest = below
    }
    return places
  }

  func draw(in area: Rect, on surface: inout Surface, _ context: Context) {
    let places = places(area)
    for (index, tile) in tiles.enumerated() where !places[index].isEmpty {
      let isCurrent = index == cursor
      let place = places[index]
      let title = tile.title(context)
      if place.height < 3 {
        let style = Style(isCurrent ? .borderFocus : .title, on: .plain, .bold)
        surface.write("\(isCurrent ? "▶" : " ")\(title)", in: place.row(0), style)
        continue
      }
      surface.frame(
        place, title: (isCurrent ? "▶ " : "") + title, Style(isCurrent ? .borderFocus : .border),
        titleStyle: Style(.title, on: .plain, isCurrent ? .bold : []))
      tile.draw(in: place.inset(2, 1), on: &surface, context)
    }
  }
}

/// One part of the overview: a few figures of a pane, drawn in whatever room there is.
protocol Tile: Sendable {
  /// The pane it opens.
  var pane: String { get }
  /// Its name with its main figure.
  func title(_ context: Context) -> String
  /// Its main figure with all it takes to check it; nil until it is known.
  func figure(_ context: Context) -> Figure?
  mutating func refresh(_ context: Context) -> [Effect]
  mutating func receive(_ found: Measurement, _ context: Context)
  func draw(in rect: Rect, on surface: inout Surface, _ context: Context)
}
