package import Records

/// What kind of quantity a document states.
package enum FigureKind: Int, Choice {
  case fact = 10, stock = 20, flow = 30, cumulative = 40, rate = 50, rank = 60, target = 70,
    rule = 80, forecast = 90, deadline = 100

  package static let title = Term("引用数类型", "Figure kind")

  package var term: Term {
    switch self {
    case .fact: Term("事实", "Fact")
    case .stock: Term("存量", "Stock")
    case .flow: Term("流量", "Flow")
    case .cumulative: Term("累计", "Cumulative")
    case .rate: Term("比率", "Rate")
    case .rank: Term("位次", "Rank")
    case .target: Term("目标", "Target")
    case .rule: Term("规则", "Rule")
    case .forecast: Term("预测", "Forecast")
    case .deadline: Term("期限", "Deadline")
    }
  }

  package var alsoCalled: [String] {
    switch self {
    case .stock: ["存量数"]
    case .flow: ["流量数"]
    case .cumulative: ["累计数"]
    case .rate: ["比例", "率", "占比"]
    case .rank: ["排名", "名次"]
    case .target: ["任务", "指标"]
    case .forecast: ["预计", "预期"]
    case .deadline: ["时限", "截止"]
    default: []
    }
  }
}
