import Canvas

/// Screens like those of the program: frames, Chinese tables, wide glyphs at every edge.
enum SampleScreens {
  static let schools = [
    "金昌市职业技术学校", "永昌县职业中等专业学校", "甘肃有色冶金职业技术学院", "金川集团技工学校",
    "Jinchuan Group Co., Ltd.", "兰州资源环境职业技术大学", "河西学院", "①机加工 ②焊接",
  ]

  static func table(_ size: Size, first: Int = 0, cursor: Int? = nil) -> Surface {
    var surface = Surface(size)
    surface.fill(Rect(x: 0, y: 0, width: size.width, height: 1), " ", Style(on: .bar))
    surface.write(" 产教  金昌市产教融合联盟 ▾   年度 2021 ▾", at: Point(x: 0, y: 0), Style(.title, on: .bar))
    let frame = Rect(x: 0, y: 1, width: size.width, height: max(0, size.height - 1))
    surface.frame(
      frame, title: "成员 113", Style(.border), titleStyle: Style(.title, on: .plain, .bold))
    let inner = frame.inset(1, 1)
    for index in 0..<inner.height {
      let number = first + index
      let row = inner.row(index)
      let style = Style(number.isMultiple(of: 3) ? .dim : .text)
      surface.write("  \(number)", at: Point(x: row.x, y: row.y), Style(.number), clip: row)
      let name = schools[number % schools.count]
      surface.write(name, at: Point(x: row.x + 8, y: row.y), style, clip: row)
      let bar = String(repeating: "█", count: number % 11)
      surface.write(bar, at: Point(x: row.x + 36, y: row.y), Style(.series1), clip: row)
      surface.write(
        "\(number * 37 % 1000).\(number % 10) %", at: Point(x: row.x + 50, y: row.y), style,
        clip: row)
      if number == cursor {
        surface.write("▶", at: Point(x: row.x, y: row.y), Style(.accent), clip: row)
        let cell = Rect(x: row.x + 8, y: row.y, width: 26, height: 1)
        surface.restyle(cell.intersection(row)) { $0.on(.cellCursor) }
      }
    }
    return surface
  }

  /// Wide glyphs that begin and end at every column, and that overlays cut in half.
  static func edges(_ size: Size, shift: Int) -> Surface {
    var surface = Surface(size)
    let text = String(repeating: "中a文", count: size.width)
    for y in 0..<size.height {
      surface.write(text, at: Point(x: (y + shift) % 3 - 1, y: y), Style(.text))
    }
    let overlay = Rect(x: 3 + shift, y: 1, width: size.width / 2, height: size.height / 2)
    surface.fill(overlay.intersection(surface.bounds), " ", Style(.text, on: .popup))
    surface.frame(
      overlay.intersection(surface.bounds), title: "选值😀", Style(.borderFocus, on: .popup))
    return surface
  }
}
