import Testing

@testable import Dashboard

/// What an office calls things by, looked for among the commands.
struct PaletteWordTests {
  @Test(
    arguments: [
      ("订单班", "新增 订单与学徒班"), ("现代学徒", "新增 订单与学徒班"), ("顶岗", "新增 实习"), ("师资", "新增 人员"),
      ("手机", "新增 人员"), ("大赛", "新增 赛事"), ("岗位", "新增 企业需求"), ("理事", "新增 席位"),
      ("公司", "新增 单位"), ("预约", "新增 使用安排"), ("补贴", "新增 扶持资金"), ("撤消", "撤销"),
      ("谁改的", "历史"), ("更正", "编辑"), ("修改", "编辑"), ("删除", "归档"), ("就业率", "就业"),
      ("历年", "就业"), ("历年", "竞赛"), ("比较", "竞赛"), ("趋势", "就业"),
    ])
  func itIsFoundByTheWordsOfTheOffice(_ word: String, _ label: String) async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F9")
    await journey.type(word)
    let layer = try #require(journey.app.layers.last as? HelpLayer)
    #expect(layer.list.items.contains { $0.title == label }, "\(layer.list.items.map(\.title))")
  }

  @Test func whereNothingIsFoundItSaysWhereToLook() async throws {
    var journey = try await Journey.at("unit")
    await journey.press("F9")
    await journey.type("没有这个")
    journey.expect(contains: "F1 列出本屏的键")
  }
}
