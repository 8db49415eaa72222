package import Canvas

/// What a choice list did with a key.
package enum ChoiceResponse: Hashable, Sendable {
  case ignored
  case moved
  /// The typed text changed: the caller filters and replaces `items`.
  case edited(String)
  /// The index in `items` of what was chosen; never of a disabled one.
  case chosen(Int)
  case cancelled
}

/// A popup that narrows a list by typed text: the command palette and every reference picker.
package struct ChoiceList: Hashable, Sendable {
  package var title: String
  package var input: TextInput
  package var placeholder: String
  /// Shown where nothing matches.
  package var emptyText: String
  /// The items already filtered and ranked, best first.
  package var items: [ChoiceItem] {
    didSet { cursor = min(cursor, max(0, items.count - 1)) }
  }
  package internal(set) var cursor = 0
  /// Whether the cursor stands on none of them until it is moved: what was typed says too little.
  package var isUndecided = false
  private(set) var top = 0

  package init(
    title: String, items: [ChoiceItem] = [], text: String = "", placeholder: String = "",
    emptyText: String = ""
  ) {
    self.title = title
    self.items = items
    self.placeholder = placeholder
    self.emptyText = emptyText
    input = TextInput(text)
  }

  /// Takes a key; `height` is that of the popup's rectangle.
  package mutating func press(_ press: KeyPress, height: Int) -> ChoiceResponse {
    if press == KeyPress(.escape) { return .cancelled }
    let page = max(1, height - ChoiceList.rim)
    if let move = ListMove(press, letters: false) {
      let target = isUndecided ? cursor : move.target(from: cursor, count: items.count, page: page)
      isUndecided = false
      if move == .pageUp || move == .pageDown { top = first(page: page) + target - cursor }
      cursor = target
      top = first(page: page, seesAround: true)
      return .moved
    }
    if press == KeyPress(.enter) || press == KeyPress(.keypadEnter) {
      guard !isUndecided, items.indices.contains(cursor), items[cursor].disabledReason == nil
      else {
        return .moved
      }
      return .chosen(cursor)
    }
    switch input.press(press) {
    case .ignored: return .ignored
    case .moved: return .moved
    case .edited: return edited()
    }
  }

  /// Takes pasted text as if it were typed.
  package mutating func paste(_ text: String) -> ChoiceResponse {
    input.insert(text)
    return edited()
  }

  /// Puts the cursor on an item.
  package mutating func move(to index: Int) {
    cursor = min(max(0, index), max(0, items.count - 1))
  }

  /// The rows of the popup that hold no items: the frame, the input and the line below it.
  static let rim = 4

  func first(page: Int, seesAround: Bool = false) -> Int {
    Viewport.top(
      top, cursor: cursor, count: items.count, height: page, seesAround: seesAround)
  }

  private mutating func edited() -> ChoiceResponse {
    cursor = 0
    top = 0
    isUndecided = false
    return .edited(input.text)
  }
}
