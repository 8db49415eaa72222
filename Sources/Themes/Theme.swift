package import Canvas

/// Turns the meaning of a cell into colours and weight, for any terminal.
package struct Theme: Sendable {
  /// What one calls it by: its file's name without the extension.
  package let name: String
  /// What its author calls it.
  package let title: String
  /// One table a depth, from none to direct.
  private let tables: [PaintTable]

  init(name: String, title: String, table: (ColorDepth) -> PaintTable) {
    self.name = name
    self.title = title
    tables = ColorDepth.allCases.map(table)
  }

  init(name: String, scheme: Scheme) {
    self.init(name: name, title: scheme.title) { depth in
      switch depth {
      case .none: .uncolored
      case .eight, .sixteen: scheme.ansiTable(depth)
      case .indexed: scheme.indexedTable()
      case .direct: scheme.directTable()
      }
    }
  }

  package func paint(_ style: Style, depth: ColorDepth) -> Paint {
    var paint = tables[depth.rawValue][style.ink, style.ground].with(style.emphasis)
    // Many terminals brighten bold colours, and bright black on a coloured ground is a blur.
    if paint.bold, paint.foreground == .index(0) {
      paint.bold = false
      paint.underline = true
    }
    return paint
  }

  /// The default: the terminal's own colours, without reading a file.
  package static let standard = Theme(name: "terminal", title: "Terminal") { depth in
    depth == .none ? .uncolored : AnsiCanvas.standardTable(depth)
  }
}
