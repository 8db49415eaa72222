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
    let popups = layers[((covered ?? -1) + 1)...]
    for (layer, above) in zip(popups, popups.dropFirst().map(Optional.some) + [nil]) {
      // A question that led to another one waits out of sight.
      if type(of: layer).isQuestion, above.map({ type(of: $0).isQuestion }) == true { continue }
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

  /// The commands that have a place of their own in the hint line of every screen, in their order.
  private static let fixed = [["help", "fieldHelp"], ["palette"], ["close"]]

  /// The keys of the hint line, worked out anew with every key because they depend on all that is shown.
  private var hints: HintLine {
    let (usual, fixed) = hinted
    return HintLine(usual.map(shown), fixed: fixed.map(shown))
  }

  private func shown(_ hint: CommandHint) -> HintLine.Hint {
    .init(key: hint.text ?? hint.key.symbol, label: context.text(hint.label))
  }

  /// What works now, most useful first, each with a key that works under an input method; where a screen
  /// has a key of its own, the program's is not shown.
  private var hinted: (usual: [CommandHint], fixed: [CommandHint]) {
    let front: any Layer = layers.last ?? panes[current]
    let isWriting = isWriting
    var hints = front.hints(isWriting: isWriting, context)
    if layers.last.map({ !($0 is any QuestionLayer) }) ?? true {
      hints += Command.hints(self, of: Self.shortCommands, isWriting: isWriting, context)
        .filter { !type(of: front).has(command: $0.name ?? "") }
    }
    let mode = front.mode
    // A key of a mode that is a command's is shown while that can be done.
    var usual = (mode?.keys ?? []).filter { key in
      key.name == nil || hints.contains { $0.name == key.name }
    }
    // So few are sooner looked through than put into a set.
    var keys = usual.map(\.key)
    var labels = usual.map(\.label)
    var fixed = [CommandHint?](repeating: nil, count: Self.fixed.count)
    for hint in hints where !keys.contains(hint.key) {
      keys.append(hint.key)
      // Of two keys that do the same here, one is enough.
      if labels.contains(hint.label) { continue }
      labels.append(hint.label)
      if let slot = Self.fixed.firstIndex(where: { $0.contains(hint.name ?? "") }) {
        fixed[slot] = hint
      } else if mode == nil {
        usual.append(hint)
      }
    }
    if mode == nil {
      let hidesParts = layers.isEmpty && panes[current].hidesParts(context)
      func order(_ hint: CommandHint) -> Int {
        hidesParts && hint.name == "nextPart" ? 0 : hint.order
      }
      usual.sort { order($0) < order($1) }
    }
    return (usual, fixed.compactMap(\.self))
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
      let (usual, fixed) = hinted
      return receive(.key((usual + fixed)[index].key))
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
