package import Canvas
import Records
import Widgets

/// The frame around the panes: scope bar, tabs or breadcrumbs, and the hint line.
extension App {
  package func draw() -> Surface {
    var surface = Surface(context.size)
    let size = context.size
    if size.width < 20 || size.height < 5 {
      surface.write(context.text(Wording.tooSmall), in: surface.bounds.row(0), Style(.warn))
      return surface
    }
    ScopeBar(context).draw(in: surface.bounds.row(0), on: &surface)
    drawTabs(in: surface.bounds.row(1), on: &surface)
    drawWaiting(in: surface.bounds.row(1), on: &surface)
    let covered = layers.lastIndex { !type(of: $0).isPopup }
    if let covered {
      layers[covered].draw(in: context.area, on: &surface, context)
    } else {
      panes[current].draw(in: context.area, on: &surface, context)
    }
    drawHints(in: surface.bounds.row(size.height - 1), on: &surface)
    for layer in layers[((covered ?? -1) + 1)...] {
      surface.cursor = nil
      layer.draw(in: context.area, on: &surface, context)
    }
    return surface
  }

  var tabs: Tabs {
    Tabs(
      PaneList.all.map { .init(number: String($0.number), title: context.text($0.tab)) },
      active: current)
  }

  private func drawTabs(in row: Rect, on surface: inout Surface) {
    let screens = layers.filter { !type(of: $0).isPopup }
    if screens.isEmpty { return tabs.draw(in: row, on: &surface) }
    let trail = Trail([panes[current].title(context)] + screens.map { $0.title(context) })
    surface.write(
      " " + trail.text(width: row.width - 1), in: row, Style(.title, on: .plain, .bold))
  }

  /// At the right of the tabs: that keys are held back, or that work is under way, how much is left, and
  /// the key that stops it.
  private func drawWaiting(in row: Rect, on surface: inout Surface) {
    guard waiting.isShown || ahead.isPaused else { return }
    let text =
      if ahead.isPaused {
        " \(context.text(ahead.notice)) "
      } else if waiting.isSaving {
        " \(context.text(ahead.count == 0 ? FormWording.saving : ahead.noticeWhileSaving)) "
      } else {
        " \(context.text(Wording.working)) \(waiting.progress)  ^C \(context.text(Wording.stop)) "
      }
    surface.write(
      text, at: Point(x: max(row.x, row.right - text.columns), y: row.y), Style(.info, on: .bar))
  }

  private func drawHints(in row: Rect, on surface: inout Surface) {
    if let message {
      let notice = Notice(message.text, message.gravity)
      let fixed = HintLine([], fixed: hints.fixed)
      let room = fixed.room(width: row.width)
      guard message.text.columns + 2 <= room else { return notice.draw(in: row, on: &surface) }
      fixed.draw(in: row, on: &surface)
      return notice.draw(in: row.left(room).0, on: &surface, ground: .bar)
    }
    hints.draw(in: row, on: &surface)
  }

  var hints: HintLine {
    let hinted = hinted
    return HintLine(hinted.usual.map(\.hint), fixed: hinted.fixed.map(\.hint))
  }

  /// A key in the hint line, and what a click on it presses.
  private struct Hinted {
    let hint: HintLine.Hint
    let key: KeyPress
  }

  /// The commands that have a place of their own in the hint line of every screen, in their order.
  private static let fixed = [["help", "fieldHelp"], ["palette"], ["close"]]

  /// What works now, most useful first, each with a key that works under an input method; where a screen
  /// has a key of its own, the program's is not shown.
  private var hinted: (usual: [Hinted], fixed: [Hinted]) {
    let front: any Layer = layers.last ?? panes[current]
    var keys = Set(front.mode?.keys.map(\.key) ?? [])
    var usual = (front.mode?.keys ?? []).map { key in
      Hinted(hint: .init(key: key.text, label: context.text(key.label)), key: key.key)
    }
    var fixed: [Int: Hinted] = [:]
    let shown = facts(hinted: true).filter { facts in
      guard facts.disabled == nil, let key = hintedKey(facts) else { return false }
      return keys.insert(key).inserted
    }
    for facts in shown.sorted(by: { ($0.hint ?? 0) < ($1.hint ?? 0) }) {
      guard let key = hintedKey(facts) else { continue }
      let hinted = Hinted(hint: .init(key: key.symbol, label: context.text(facts.label)), key: key)
      if let slot = Self.fixed.firstIndex(where: { $0.contains(facts.name) }) {
        fixed[slot] = hinted
      } else if front.mode == nil {
        usual.append(hinted)
      }
    }
    return (usual, Self.fixed.indices.compactMap { fixed[$0] })
  }

  /// The key the hint line shows for a command; none that is text where text is written.
  private func hintedKey(_ facts: CommandFacts) -> KeyPress? {
    facts.keys.first { !isWriting || !$0.isPrintable }
  }

  mutating func click(_ mouse: MouseEvent) -> [Effect] {
    let size = context.size
    guard mouse.action == .press, layers.isEmpty || mouse.place.y == size.height - 1 else {
      return offer(mouse)
    }
    if mouse.place.y == 1, let index = tabs.index(at: mouse.place, in: Rect(size).row(1)) {
      return open(PaneList.all[index].name)
    }
    if mouse.place.y == size.height - 1 {
      guard let index = hints.index(at: mouse.place, in: Rect(size).row(size.height - 1)) else {
        return []
      }
      let hinted = hinted
      return receive(.key((hinted.usual + hinted.fixed)[index].key))
    }
    return offer(mouse)
  }

  /// Hands on what the mouse does; where nothing else is meant by its wheel, it is as good as the arrows.
  private mutating func offer(_ mouse: MouseEvent) -> [Effect] {
    let response = receiveFront(.input(.mouse(mouse)))
    switch mouse.action {
    case .wheelUp where !response.isTaken: return receive(.key(KeyPress(.up)))
    case .wheelDown where !response.isTaken: return receive(.key(KeyPress(.down)))
    default: return finish(response)
    }
  }
}
