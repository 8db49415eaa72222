import Canvas
import Testing

@testable import Widgets

/// Names too long for their column are shortened so that neighbours are told apart.
@Suite struct TextCutTests {
  private func shown(_ texts: [String], width: Int) -> [String] {
    let grid = TableGrid(
      columns: [GridColumn(id: "a", title: "A", width: width, minimum: width)],
      rows: texts.enumerated().map { GridRow(id: Int64($0), cells: [GridCell($1)]) })
    let surface = screen(width + 2, texts.count + 1) { rect, surface in
      grid.draw(in: rect, on: &surface, focused: false)
    }
    return surface.lines.dropFirst().map { String($0.dropFirst(2)) }
  }

  @Test func namesAlikeAtTheStartShowTheirEnd() {
    let names = ["全省职业院校技能大赛焊接技术 2022", "全省职业院校技能大赛焊接技术 2023", "全国职业院校技能大赛"]
    #expect(
      shown(names, width: 18) == ["全省…焊接技术 2022", "全省…焊接技术 2023", "全国…院校技能大赛"])
  }

  @Test func namesAlikeAtBothEndsShowWhereTheyDiffer() {
    let names = ["全省职业院校技能大赛(高职)焊接技术 2023", "全省职业院校技能大赛(中职)焊接技术 2023"]
    #expect(shown(names, width: 20) == ["全省…高职)焊接技术 …", "全省…中职)焊接技术 …"])
  }

  @Test func aColumnIsCutInOneWay() {
    let kinds = ["Vocational education alliance", "Vocational education group", "Sector committee"]
    #expect(shown(kinds, width: 12) == ["Voca…lliance", "Voca…n group", "Sect…mmittee"])
    // By their ends more of these would read alike than by their starts.
    let firms = ["某某省建设第一工程有限公司", "某某省建设第二工程有限公司", "另一个建设工程有限公司"]
    #expect(shown(firms, width: 12) == ["某某…一工程…", "某某…二工程…", "另一个建设…"])
  }

  @Test func aMarkInBracketsStays() {
    let names = ["[示例] 全省职业院校技能大赛一", "[示例] 全省职业院校技能大赛二"]
    #expect(shown(names, width: 20) == ["[示例] 全省…能大赛一", "[示例] 全省…能大赛二"])
  }

  @Test func theSameNameTwiceIsNoReason() {
    #expect(shown(["甘肃有色冶金职业技术学院", "甘肃有色冶金职业技术学院"], width: 16)[0] == "甘肃有色冶金职…")
  }

  @Test(arguments: 9...46)
  func nothingIsWiderThanItsColumn(width: Int) {
    let names = [
      "[示例] 全省职业院校技能大赛(高职)焊接技术 2023", "[示例] 全省职业院校技能大赛(中职)焊接技术 2023",
      "[示例] 全省职业院校技能大赛(高职)护理技能 2022", "abcdefghijklmnopqrstuvwxyz abcdefghijklmnop 1",
      "abcdefghijklmnopqrstuvwxyz abcdefghijklmnop 2",
    ]
    for (name, cut) in zip(names, TextCut.fitting(names, width: width)) {
      #expect((cut == nil) == (name.columns <= width))
      #expect(cut?.shown(of: name).columns ?? 0 <= width)
    }
  }
}
