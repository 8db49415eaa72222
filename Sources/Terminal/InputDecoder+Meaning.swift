import Canvas

/// What a whole CSI sequence means.
nonisolated extension InputDecoder {
  /// Emits what a sequence stands for; an unknown one stands for nothing.
  mutating func interpret(_ sequence: ControlSequence) {
    switch (sequence.prefix, sequence.final) {
    case (0x3C, 0x4D), (0x3C, 0x6D): report(sequence)
    case (0x3F, _), (0x3E, _), (0x3D, _), (0x3C, _): answer(sequence)
    default:
      guard sequence.intermediate == 0 else { return }
      press(sequence)
    }
  }

  private mutating func press(_ sequence: ControlSequence) {
    let modifiers = ControlSequence.modifiers(sequence.number(1))
    switch sequence.final {
    case 0x7E: pressNumbered(sequence, modifiers)
    case 0x5E, 0x40:
      // rxvt: ^ for Control, @ for Control and Shift.
      guard let key = ControlSequence.numbered(sequence.number(0) ?? 0, dialect: dialect) else {
        return
      }
      let held: Modifiers = sequence.final == 0x40 ? [.control, .shift] : .control
      emit(key.key, key.modifiers.union(held))
    case 0x75: pressCoded(sequence.numbers, event: sequence.numbers.dropFirst().first)
    case 0x5A: emit(.tab, modifiers.union(.shift))
    case 0x49 where dialect == .standard: emit(.focus(true))
    case 0x4F where dialect == .standard: emit(.focus(false))
    case 0x52 where isCursorReport(sequence):
      emit(
        .reply(
          .cursorPosition(row: sequence.number(0) ?? 0, column: sequence.number(1) ?? 0)))
    default:
      if dialect == .sco, let key = ControlSequence.console(sequence.final, dialect: dialect) {
        emit(key.key, key.modifiers.union(modifiers))
      } else if let key = ControlSequence.lettered(sequence.final) {
        emit(key, modifiers)
      } else if let key = ControlSequence.console(sequence.final, dialect: dialect) {
        emit(key.key, key.modifiers.union(modifiers))
      }
    }
  }

  private mutating func pressNumbered(_ sequence: ControlSequence, _ modifiers: Modifiers) {
    switch sequence.number(0) ?? 0 {
    case 200: beginPaste()
    case 27:
      // xterm's modifyOtherKeys.
      pressCoded([[sequence.number(2) ?? 0], [sequence.number(1) ?? 1]], event: nil)
    case let number:
      guard let key = ControlSequence.numbered(number, dialect: dialect) else { return }
      emit(key.key, key.modifiers.union(modifiers))
    }
  }

  /// A key by its number as kitty sends it: `code:shifted ; modifiers:event ; text u`.
  private mutating func pressCoded(_ numbers: [[Int]], event: [Int]?) {
    if let event, event.count > 1, event[1] == 3 { return }
    guard let code = numbers.first?.first else { return }
    var modifiers = ControlSequence.modifiers(event?.first ?? numbers.dropFirst().first?.first)
    if let key = ControlSequence.functional(code) {
      emit(key, modifiers)
      return
    }
    guard !(57358...63743).contains(code), code >= 0x20 else { return }
    var character = Self.character(code)
    if modifiers.contains(.control) {
      character = character?.lowercased().first
    } else if modifiers.contains(.shift) {
      modifiers.remove(.shift)
      let typed = numbers.count > 2 ? numbers[2].first : numbers[0].dropFirst().first
      character = typed.flatMap(Self.character) ?? character.map(Self.shifted)
    }
    if let character { emit(.character(character), modifiers) }
  }

  private static func shifted(_ character: Character) -> Character {
    let upper = character.uppercased()
    return upper.count == 1 ? Character(upper) : character
  }

  private static func character(_ code: Int) -> Character? {
    UInt32(exactly: code).flatMap(Unicode.Scalar.init).map(Character.init)
  }

  /// A cursor report and F3 with modifiers look alike; only a report names a row below the first or
  /// a column that is no set of modifiers.
  private func isCursorReport(_ sequence: ControlSequence) -> Bool {
    guard sequence.numbers.count == 2 else { return false }
    if expectsCursorReport { return true }
    return sequence.number(0) != 1 || (sequence.number(1) ?? 0) > 16
  }

  private mutating func answer(_ sequence: ControlSequence) {
    guard sequence.prefix == 0x3F else { return }
    switch (sequence.intermediate, sequence.final) {
    case (0, 0x63):
      emit(.reply(.deviceAttributes(sequence.numbers.compactMap(\.first))))
    case (0x24, 0x79):
      guard let mode = sequence.number(0), let state = sequence.number(1) else { return }
      emit(.reply(.mode(mode, state: state)))
    case (0, 0x52):
      guard let row = sequence.number(0), let column = sequence.number(1) else { return }
      emit(.reply(.cursorPosition(row: row, column: column)))
    default:
      break
    }
  }

  /// A mouse report in SGR form: `ESC [ < buttons ; column ; row M`, or `m` for a release.
  private mutating func report(_ sequence: ControlSequence) {
    let numbers = sequence.numbers.compactMap(\.first)
    guard numbers.count == 3 else { return }
    report(mouse: numbers, isRelease: sequence.final == 0x6D)
  }

  /// A mouse report as buttons, column and row; only the first button and the wheel are of use.
  mutating func report(mouse numbers: [Int], isRelease: Bool = false) {
    let place = Point(x: max(0, numbers[1] - 1), y: max(0, numbers[2] - 1))
    let action: MouseEvent.Action
    switch (numbers[0] & 0xC0, numbers[0] & 3, numbers[0] & 32 != 0) {
    case (64, 0, _): action = .wheelUp
    case (64, 1, _): action = .wheelDown
    case (0, 0, false): action = isRelease ? .release : .press
    case (0, 0, true): action = .drag
    case (0, 3, false): action = .release
    default: return
    }
    emit(.mouse(MouseEvent(action, at: place)))
  }
}
