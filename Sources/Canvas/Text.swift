/// Measuring and cutting text by columns, never inside a wide glyph.
extension DrawnText {
  /// The columns this text takes when shown.
  package var columns: Int {
    var sum = 0
    eachGlyph { glyph, _ in
      sum += glyph.width
      return true
    }
    return sum
  }

  /// The longest start of the text that fits `width` columns.
  package func fitting(_ width: Int) -> Substring {
    var used = 0
    var end = 0
    eachGlyph { glyph, bytes in
      used += glyph.width
      guard used <= width else { return false }
      end += bytes
      return true
    }
    let slice = slice
    return slice[..<slice.utf8.index(slice.startIndex, offsetBy: end)]
  }

  /// The text in exactly `width` columns: cut with an ellipsis, or padded on the side away from `alignment`.
  package func padded(_ width: Int, _ alignment: Alignment = .left) -> String {
    let shown = shortened(width)
    let room = Swift.max(0, width - shown.columns)
    let before = alignment.offset(in: room)
    return String(repeating: " ", count: before) + shown
      + String(repeating: " ", count: room - before)
  }

  /// The text in at most `width` columns, ending in an ellipsis where something was left out.
  package func shortened(_ width: Int) -> String {
    if columns <= width { return String(slice) }
    return width < 1 ? "" : String(fitting(width - 1)) + "…"
  }

  /// The number a name ends in, by which it is told from its neighbours, where the name has to be cut:
  /// 示例校内共享性实训基地12 keeps its 12. Nothing of a text that is a number itself.
  package var endingNumber: Substring {
    // Digits are one byte each, and every cut text of a table is asked with every key.
    let slice = slice
    let digits = slice.utf8.reversed().prefix(5).prefix { (0x30...0x39).contains($0) }.count
    guard (1...4).contains(digits) else { return "" }
    let start = slice.utf8.index(slice.endIndex, offsetBy: -digits)
    return slice[..<start].last?.isLetter == true ? slice[start...] : ""
  }

  /// Lines of at most `width` columns: broken at line breaks, after spaces, and between Han characters.
  ///
  /// Where the first begins behind other text, it has less room, and none of a word that would be cut.
  package func wrapped(_ width: Int, first: Int? = nil) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    for paragraph in slice.split(separator: "\n", omittingEmptySubsequences: false) {
      var rest = paragraph[...]
      repeat {
        let room = lines.isEmpty ? first ?? width : width
        let isShort = room < width
        var line = rest.fitting(room)
        if line.isEmpty, !isShort, let first = rest.first {
          line = rest.prefix(first.isNewline ? 0 : 1)
        }
        if line.endIndex < rest.endIndex, Glyph(rest[line.endIndex]).width == 1 {
          // Behind a blank or a wide character, so that no word or number is parted.
          let place = line.lastIndex { $0 == " " || Glyph($0).width == 2 }
          if let place, isShort || place > line.startIndex {
            line = line[...place]
          } else if isShort, line.last.map({ Glyph($0).width == 1 }) ?? false {
            line = rest.prefix(0)
          }
        }
        // A number stays with what it counts.
        if line.endIndex < rest.endIndex, !isShort, Glyph(rest[line.endIndex]).width == 2 {
          line = line[..<line.endOfWords]
        }
        // No line begins with a mark that closes what stands before it.
        if line.endIndex < rest.endIndex, "，。、；：！？）》”’」』".contains(rest[line.endIndex]),
          line.count > 1
        {
          line = line.dropLast()
        }
        lines.append(String(line))
        if line.isEmpty, !isShort { break }
        rest = rest[line.endIndex...]
      } while !rest.isEmpty
    }
    return lines
  }
}

/// Where text stands in a column wider than itself.
package enum Alignment: Hashable, Sendable {
  case left, right, centre

  /// How many columns of what is left over stand before the text.
  package func offset(in room: Int) -> Int {
    switch self {
    case .left: 0
    case .right: room
    case .centre: room / 2
    }
  }
}

extension Substring {
  /// Where the number begins that it ends in; its end where there is none, or nothing before it.
  fileprivate var endOfWords: Index {
    let plain = self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)]
    guard plain.last.map({ $0.isASCII && $0.isNumber }) == true else { return endIndex }
    let digits = plain.reversed().prefix { ($0.isASCII && $0.isNumber) || ",.".contains($0) }
    let start = plain.index(plain.endIndex, offsetBy: -digits.count)
    return start == startIndex ? endIndex : start
  }
}
