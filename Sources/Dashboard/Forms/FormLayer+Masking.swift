import Canvas
import Records
import Widgets

/// Personal fields in a form: masked until somebody asks, which the history keeps; written over as a
/// whole where they are not seen, so that a mask is never saved.
extension FormLayer {
  static let maskCommands: [Command<FormLayer>] = [
    Command(
      "unmask", "^W", Unmasking.label,
      help: Term("显示电话等个人信息，记入历史；再按遮盖", "Show personal data, kept in the history; again to mask"),
      changes: true,
      disabled: { layer, context in
        layer.isNew
          ? Term("新记录没有遮盖的内容", "Nothing is masked in a new record")
          : Unmasking.obstacle(context)
      }
    ) { layer, context in
      let response = layer.unmasking.toggle(layer.form.base, context)
      layer.showUnmasked()
      return response
    }
  ]

  mutating func unmasked(_ event: Event) -> Response {
    guard unmasking.take(event) else { return .ignored }
    showUnmasked()
    return .taken
  }

  private mutating func showUnmasked() {
    let isShown = id.map(unmasking.shown.contains) ?? false
    for place in form.fields.indices where form.fields[place].shape.isPersonal {
      form.fields[place].isRevealed = isShown
    }
  }

  /// What is typed takes the place of what is masked; the caret does not move in what nobody sees.
  mutating func writeOverMask(_ key: KeyPress) -> Response? {
    switch key.key {
    case .left, .right, .home, .end: return .taken
    case .backspace, .delete:
      form.current.erase()
      return .taken
    default:
      if key.isPrintable { form.current.erase() }
      return nil
    }
  }
}
