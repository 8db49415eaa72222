import Canvas
import Records
import Widgets

/// Leaving a field without a key for it, and with the keypad's signs.
extension FormLayer {
  /// Goes on where the field under the cursor is full; from the last one, nobody is sent anywhere.
  mutating func skipIfFull(_ context: Context) -> Response {
    guard context.skipsFullFields, !form.isLast, form.current.isFull(today: context.today) else {
      return .taken
    }
    let start = form.cursor
    let response = goOn(context)
    skippedFrom = start
    return response
  }

  /// Goes on from a field that was filled without typing; from the last one it stays.
  mutating func goOnFilled(_ context: Context) -> Response { leave(context) }

  /// Clears from the caret on and goes to the next field.
  mutating func exitField(_ context: Context) -> Response {
    if form.current.isChosen {
      if form.current.input.caret == 0 { form.current.erase() }
    } else {
      _ = form.current.input.press(KeyPress(.character("k"), .control))
    }
    return goOn(context)
  }

  /// Leaves a quantity with the sign of the keypad's key; anywhere else the key writes what it shows.
  mutating func exitField(sign: Character, _ context: Context) -> Response {
    guard form.current.shape.kind.isQuantity, !form.current.text.isEmpty else {
      if form.current.isChosen { return openList(String(sign), context) }
      form.current.insert(String(sign))
      return .taken
    }
    _ = form.current.input.press(KeyPress(.character("k"), .control))
    settle(context)
    guard form.current.error == nil else { return .taken }
    form.current.put(form.current.value.signed(sign), context.language)
    return goOn(context)
  }
}

extension Value {
  /// The same quantity above or below zero.
  fileprivate func signed(_ sign: Character) -> Value {
    let factor = sign == "-" ? -1 : 1
    return switch self {
    case .integer(let number): .integer(abs(number) * factor)
    case .number(let number): .number(abs(number) * Double(factor))
    case .amount(let amount): .amount(Amount(abs(amount.number) * Double(factor), amount.qualifier))
    case .blank, .text: self
    }
  }
}
