import Catalog
import Records
import Storage

/// Twenty chains in four clusters, with the programmes and enterprises on them.
extension LargeWriter {
  func addChains() throws(StorageError) {
    let clusters = [
      ("示例先进制造集群", ["数控机床", "工业机器人", "轨道交通", "汽车", "航空"]),
      ("示例新材料集群", ["有色金属", "钢铁", "化工", "光伏", "锂电池"]),
      ("示例数字经济集群", ["集成电路", "软件", "大数据", "物联网", "人工智能"]),
      ("示例现代服务集群", ["文旅", "康养", "现代物流", "现代农业", "跨境电商"]),
    ]
    var stages: [Reference<Chain>] = []
    var chains: [Reference<Chain>] = []
    for (cluster, names) in clusters {
      let parent = try addChain(cluster, .cluster, nil)
      for name in names {
        let chain = try addChain("示例\(name)产业链", .chain, parent)
        chains.append(chain)
        for stage in ["上游", "中游", "下游"] {
          stages.append(try addChain("示例\(name)\(stage)", .stage, chain))
        }
      }
    }
    for (index, school) in schools.enumerated() {
      for number in 0..<2 {
        try add(ChainLink.self) {
          $0.chain = chains[(index * 3 + number * 7) % chains.count]
          $0.offering = school.offerings[number]
          $0.school = school.id
          $0.relation = number == 0 ? .main : .serving
        }
      }
    }
    for (index, enterprise) in enterprises.enumerated() {
      try add(ChainLink.self) {
        $0.chain = stages[index % stages.count]
        $0.unit = enterprise
        $0.relation = .main
      }
    }
  }

  private func addChain(
    _ name: String, _ kind: ChainKind, _ parent: Reference<Chain>?
  ) throws(StorageError) -> Reference<Chain> {
    try add(Chain.self) {
      $0.alliance = alliance
      $0.name = name
      $0.kind = kind
      $0.parent = parent
      $0.importance = kind == .cluster ? .leading : nil
    }
  }
}
