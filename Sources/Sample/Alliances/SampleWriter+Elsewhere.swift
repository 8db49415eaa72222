import Catalog
import Records
import Storage

/// What the documents about other places decide or describe without a figure: bodies, meetings, classes and
/// trainings of a county's school group and of two cities that are not named.
extension SampleWriter {
  private var group: Reference<Alliance>? { alliances["金乡县职教集团"] }
  private var school: Reference<Unit>? { units["金乡县职业中等专业学校"] }

  func addElsewhere() throws(StorageError) {
    try addGroupBodies()
    try addGroupMeetings()
    try addGroupTeaching()
    try addCityTrainings()
    try addCityMeetings()
  }

  private func addGroupBodies() throws(StorageError) {
    for field in ["机械", "商贸", "电子技术"] {
      try add(Body.self, "002 L28", remark: "方案决定成立，日期未写明") {
        $0.alliance = group
        $0.name = field + "专业建设委员会"
        $0.kind = .programmeCommittee
        $0.hostUnit = school
      }
    }
    try add(Body.self, "002 L30-32", remark: "方案决定成立，组成人员未写明") {
      $0.alliance = group
      $0.name = "产教融合建设领导小组"
      $0.kind = .leadingGroup
      $0.hostUnit = school
      $0.meetingRule = "定期研究部署相关工作"
      $0.duties = "统筹规划学校产教融合工作"
    }
    try add(ResourcePool.self, "002 L32", remark: "人数与姓名未写明") {
      $0.name = "产教融合咨询专家"
      $0.kind = .experts
      $0.alliance = group
      $0.unit = school
      $0.members = "校内外行业和高校知名专家"
    }
    try addPlatform(
      "市级职业教育技艺技能传承平台", .other, .planned, "002 L28", remark: "方案所定"
    ) {
      $0.alliance = group
      $0.host = school
    }
  }

  private func addGroupMeetings() throws(StorageError) {
    try add(Meeting.self, "002 L18", remark: "校企定期举办，日期未写明") {
      $0.title = "人才教育培训模式改革专题论坛"
      $0.kind = .forum
      $0.attendees = "金乡县职业中等专业学校及合作企业"
    }
    try add(Meeting.self, "002 L28", remark: "定期召开，日期未写明") {
      $0.title = "金乡县职教集团工作会议"
      $0.kind = .working
    }
    try add(Meeting.self, "002 L34", remark: "方案所定，日期未写明") {
      $0.title = "宣传学校产教融合工作实施进展、工作成效"
      $0.kind = .activity
    }
  }

  private func addGroupTeaching() throws(StorageError) {
    try add(TrainingClass.self, "002 L18", remark: "推动中，企业与人数未写明") {
      $0.name = "订单式人才培养"
      $0.kind = .order
      $0.school = school
      $0.status = .preparing
    }
    try add(Training.self, "002 L24", remark: "规模未写明") {
      $0.name = "面向社会的各类培训"
      $0.kind = .other
      $0.provider = school
      $0.result = "积极开拓新的培训领域和培训项目，确保培训质量和培训效果"
    }
  }

  private func addCityTrainings() throws(StorageError) {
    let audiences: [(String, TrainingKind)] = [
      ("企业员工", .employees), ("农民工", .migrants), ("退役军人", .veterans),
    ]
    for (audience, kind) in audiences {
      try add(Training.self, "003 L21", remark: "市名与规模未写明") {
        $0.name = audience + "技能培训"
        $0.kind = kind
        $0.result = "培训班办到企业、办到车间、办到岗位上"
      }
    }
  }

  private func addCityMeetings() throws(StorageError) {
    try add(Meeting.self, "003 L43", remark: "建立会议制度，市名与日期未写明") {
      $0.title = "产教融合联席会议"
      $0.kind = .jointConference
      $0.agenda = "工作组由分管职业教育领导任组长、职能处室牵头，定期督查推进"
    }
    try add(Meeting.self, "004 L23", remark: "讲话发表于2025年7月6日，会议日期与市名未写明") {
      $0.title = "全市职业教育产教协同发展工作会议"
      $0.kind = .working
      $0.attendees =
        "各县(区)政府分管负责同志、教育行政部门主要负责人，各职业院校党政主要领导、相关企业代表，"
        + "市职业教育工作领导小组成员单位负责同志"
      $0.agenda =
        "总结“三位一体”工作成效，部署下一阶段重点任务；*区教育局、*职业技术学院、*企业代表汇报发言"
    }
    try add(Meeting.self, "004 L29", remark: "年度与市名未写明，下文被截去") {
      $0.title = "职业教育活动周、技能节"
      $0.kind = .activity
      $0.decisions = "校级竞赛全覆盖、市级赛事品牌化、省级国家级赛事创佳绩"
    }
  }
}
