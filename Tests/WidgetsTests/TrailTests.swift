import Canvas
import Testing
import Widgets

struct TrailTests {
  private let trail = Trail(["总览", "联盟", "荣誉", "新增"])

  @Test(arguments: [
    (40, "总览 › 联盟 › 荣誉 › 新增"), (25, "总览 › 联盟 › 荣誉 › 新增"), (24, "总览 › … › 荣誉 › 新增"),
    (21, "总览 › … › 新增"), (14, "… › 新增"), (8, "… › 新增"), (7, "新增"), (3, "新…"),
  ])
  func theNearestStepsStay(width: Int, text: String) {
    #expect(trail.text(width: width) == text)
    #expect(trail.text(width: width).columns <= width)
  }

  @Test func oneStepIsCutAtItsEnd() {
    #expect(Trail(["毕业生批次"]).text(width: 6) == "毕业…")
    #expect(Trail([]).text(width: 5).isEmpty)
  }
}
