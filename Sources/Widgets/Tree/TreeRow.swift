package import Canvas

/// One visible row of a tree that its caller has flattened.
package struct TreeRow: Hashable, Sendable {
  package var id: String
  /// 0 at the root.
  package var depth: Int
  package var label: String
  /// Shown at the right edge: a count, say.
  package var note: String
  package var ink: Ink
  package var isExpandable: Bool
  package var isExpanded: Bool
  package var isLoading: Bool
  /// Whether it only names the rows below it, so that the cursor passes it over.
  package var isHeading: Bool

  package init(
    id: String, depth: Int, label: String, note: String = "", ink: Ink = .text,
    isExpandable: Bool = false, isExpanded: Bool = false, isLoading: Bool = false,
    isHeading: Bool = false
  ) {
    self.id = id
    self.depth = depth
    self.label = label
    self.note = note
    self.ink = ink
    self.isExpandable = isExpandable
    self.isExpanded = isExpanded
    self.isLoading = isLoading
    self.isHeading = isHeading
  }

  /// What stands at the right edge of a row so wide. Of a note that leaves the label no room only the
  /// leading parts stay, which tell most: a count goes before what it is held against.
  func note(within width: Int) -> String {
    let room = width - TreeList.gutter - max(0, depth * 2 - 1) - 3 - min(4, label.columns)
    if note.columns <= room { return note }
    var parts = note.split(separator: " · ")
    while parts.popLast() != nil {
      let text = parts.joined(separator: " · ")
      if text.columns <= room { return text }
    }
    return ""
  }

  var marker: String {
    if isLoading { return "…" }
    if isExpandable { return isExpanded ? "▾" : "▸" }
    return depth == 0 ? " " : "─"
  }
}
