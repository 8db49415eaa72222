import Yams

/// Reading a scheme's file, in the flat layout of old or with a `palette`.
extension Scheme {
  /// Reads YAML; `file` is for errors, `name` stands in for a title the file does not give.
  init(yaml: String, file: String, name: String) throws(ThemeError) {
    let root = try Scheme.compose(yaml, file: file)
    guard let top = root.mapping else {
      throw .notMapping(file: file, line: root.mark?.line ?? 1)
    }
    var palette = top
    if let nested = top["palette"] {
      guard let mapping = nested.mapping else {
        throw .notMapping(file: file, line: nested.mark?.line ?? 1)
      }
      palette = mapping
    }
    colors = try Scheme.colors(in: palette, file: file)
    title = (top["name"] ?? top["scheme"])?.scalar?.string ?? name
    variant = try Scheme.variant(in: top, file: file) ?? Scheme.variant(of: colors)
    contrast = try Scheme.contrast(in: top, file: file) ?? Scheme.defaultContrast
  }

  private static func colors(
    in palette: Node.Mapping, file: String
  ) throws(ThemeError) -> [RGB] {
    var colors: [RGB] = []
    for slot in Slot.allCases {
      let key = "\(slot)"
      guard let node = palette[key] ?? palette[key.lowercased()] else {
        guard let fallback = slot.fallback else { throw .missingKey(file: file, key: key) }
        colors.append(colors[fallback.rawValue])
        continue
      }
      guard let text = node.scalar?.string, let color = RGB(text: text) else {
        throw .badColor(
          file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, key: key,
          text: node.scalar?.string ?? "")
      }
      colors.append(color)
    }
    return colors
  }

  private static func variant(
    in top: Node.Mapping, file: String
  ) throws(ThemeError) -> Variant? {
    guard let node = top["variant"] else { return nil }
    let text = node.scalar?.string ?? ""
    guard let variant = Variant(rawValue: text.lowercased()) else {
      throw .badVariant(
        file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, text: text)
    }
    return variant
  }

  /// Old files do not say whether they are dark.
  private static func variant(of colors: [RGB]) -> Variant {
    let ground = colors[Slot.base00.rawValue].luminance
    return ground < colors[Slot.base05.rawValue].luminance ? .dark : .light
  }

  /// The key is ours: schemes for weak eyes ask for more than the usual 4.5.
  private static func contrast(
    in top: Node.Mapping, file: String
  ) throws(ThemeError) -> Double? {
    guard let node = top["contrast"] else { return nil }
    let text = node.scalar?.string ?? ""
    guard let contrast = Double(text), (1...21).contains(contrast) else {
      throw .badContrast(
        file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, text: text)
    }
    return contrast
  }

  private static func compose(_ yaml: String, file: String) throws(ThemeError) -> Node {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch let error as YamlError {
      throw ThemeError(error, file: file)
    } catch {
      throw .malformed(file: file, line: 1, column: 1, problem: String(describing: error))
    }
    guard let root else { throw .notMapping(file: file, line: 1) }
    return root
  }
}

extension ThemeError {
  /// Keeps the place and the parser's own words.
  fileprivate init(_ error: YamlError, file: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self = .malformed(file: file, line: mark.line, column: mark.column, problem: problem)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.joined(separator: ", ")
      self = .malformed(
        file: file, line: context.mark.line, column: context.mark.column,
        problem: "duplicate keys: \(keys)")
    default:
      self = .malformed(file: file, line: 1, column: 1, problem: String(describing: error))
    }
  }
}
