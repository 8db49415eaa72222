package import Records

/// A place for practice with its workstations and opening hours.
package struct Base: Entity {
  package static let entity = "base"

  package var name = ""
  package var kind: BaseKind?
  package var level: Level?
  package var owner: Reference<Unit>?
  package var workstations: Int?
  package var openTo: Openness?
  package var status: BaseStatus?
  package var conflicts: Int?
  package var conflictMonths = ""
  package var usedMonths = ""
  package var host: Reference<Unit>?
  package var region = ""
  package var location = ""
  package var partners = ""
  package var broadGroup = ""
  package var speciality = ""
  package var area: Double?
  package var equipmentValue: Double?
  package var equipmentCount: Int?
  package var donatedValue: Double?
  package var sessionCapacity: Int?
  package var beds: Int?
  package var openDays: Int?
  package var opensAt: Int?
  package var closesAt: Int?
  package var audience = ""
  package var approvedBy = ""
  package var contact: Reference<Person>?
  package var foundedOn: PartialDate?
  package var closedOn: PartialDate?

  package init() {}

  package static let schema = Schema<Self>("基地", "Base", group: .bases) {
    Field(\.name, "name", "名称", "Name")
      .called("基地名称 实训基地名称 实训基地 实训室名称")
      .required().width(34).searchable().sortable()
      .help("与挂牌或认定文件一致的全称", "The full name as on its plaque or in the document")
    Field(\.kind, "kind", "基地类型", "Kind")
      .called("类型 类别")
      .required().width(20).sortable()
      .help(
        "兼有几种用途的选主要一种，总数中只计一次",
        "Where it serves several ends, the main one; it counts once in the total")
    Field(\.level, "level", "级别", "Level").width(8).sortable().help(.grantedLevel)
    Field(\.owner, "owner", "所属单位", "Owner")
      .called("单位 单位名称 学校 学校名称 院校 所属学校 建设单位")
      .searchable().width(28).help(.belonging)
    Field(\.workstations, "workstations", "工位", "Workstations")
      .called("工位数 实训工位 工位数量")
      .headed("工位", "Stations")
      .width(6).sortable().unit("个", "places").rule(.minimum(0))
      .help(
        "可同时使用的岗位数；空着则不计算利用率",
        "Places that can be used at the same time; without it there is no utilisation")
    Field(\.openTo, "openTo", "开放范围", "Open to").width(8).sortable()
      .help("选“联盟共享”或“社会”的计入共享率", "Bases open to the alliance or to society count as shared")
    Field(\.status, "status", "状态", "Status").width(6).sortable()
      .help(
        "撤销的另填撤销日期，否则仍列入清单", "A closed one needs its closing date too, or it stays in the lists")
    Field(\.conflicts, "conflicts", "冲突时段（全部期间）", "Conflicts, all time").headed(
      "历年冲突", "Conflicts ever"
    )
    .width(12).sortable().computed()
    .help(
      "全部使用安排中超过工位的小时数，不限年度，自动计算",
      "Hours with more booked than there are workstations, in all years; computed")
    Field(\.conflictMonths, "conflictMonths", "各月冲突时段", "Conflicts by month")
      .computed().byMonth()
      .help(
        "有冲突的月份和其中超过工位的小时数，自动计算",
        "Months with conflicts, each with its hours of more booked than there are; computed")
    Field(\.usedMonths, "usedMonths", "各月使用工位时", "Station-hours by month")
      .computed().byMonth()
      .help(
        "有使用安排的月份和其中的工位时，自动计算；未填工位或开放时间的不计",
        "Months with bookings, each with the hours used, where the base says what is open; computed"
      )
    Field(\.host, "host", "依托单位", "Host").section("位置", "Place")
      .help("场地在别的单位时填，如企业或园区", "Whose premises it stands on, where they are not the owner's")
    Field(\.region, "region", "行政区划", "Region").code(.division).section("位置", "Place")
      .help(.division)
    Field(\.location, "location", "地点", "Location")
      .called("地址 详细地址")
      .section("位置", "Place")
      .help("楼、层或车间，如实训楼3层", "Building, floor or workshop")
    Field(\.partners, "partners", "共建单位", "Partners").mentions(Unit.self).searchable().help(.others)
    Field(\.broadGroup, "broadGroup", "服务专业大类", "Broad group served").searchable()
      .help(
        "目录中19个专业大类之一，如装备制造大类",
        "One of the catalogue's 19 broad groups, such as equipment manufacturing")
    Field(\.speciality, "speciality", "服务专业", "Programmes served").searchable()
      .help(
        "在此实训的专业，用顿号隔开；生均工位按它们的学生算",
        "Programmes practising here; workstations per student are of their students")
    Field(\.area, "area", "面积", "Area")
      .decimals(2).section("容量", "Capacity").unit("㎡", "m²").rule(.minimum(0))
      .help("用于实训的面积，按认定或申报材料填", "Used for practice, as in the document that recognised it")
    Field(\.equipmentValue, "equipmentValue", "设备值", "Equipment value")
      .called("设备总值 设备价值 设备原值")
      .decimals(2).section("容量", "Capacity").unit("万元", "× 10,000 yuan").rule(.minimum(0))
      .help(
        "设备总值，含受赠设备；生均设备值用它除以学生数",
        "Of all equipment, donated too; per student it is divided by students")
    Field(\.equipmentCount, "equipmentCount", "设备台套", "Equipment")
      .called("设备数 设备数量 台套数")
      .section("容量", "Capacity").unit("台套", "sets").rule(.minimum(0))
      .help(
        "能用于教学的设备，成套的按一套计；待报废的不计",
        "Machines fit for teaching, a set as one; not those to be scrapped")
    Field(\.donatedValue, "donatedValue", "企业捐赠值", "Donated value")
      .decimals(2).section("容量", "Capacity").unit("万元", "× 10,000 yuan").rule(.minimum(0))
      .help("设备值中由企业捐赠的部分", "The part of the equipment value that enterprises donated")
    Field(\.sessionCapacity, "sessionCapacity", "每次可接纳", "Places per session")
      .section("容量", "Capacity").unit("人", "people").rule(.minimum(0))
      .help(
        "一批最多接纳的人数，轮换时可多于工位", "The most in one group; with turns it may exceed the workstations")
    Field(\.beds, "beds", "床位", "Beds")
      .section("容量", "Capacity").unit("张", "beds").rule(.minimum(0))
      .help("可供实习学生住宿的床位；不提供住宿填 0", "Beds for interns; 0 where there are none")
    Field(\.openDays, "openDays", "开放日", "Open days")
      .section("开放时间", "Opening hours").weekdays()
      .help(
        "每周固定开放的日子；与时间、工位合成开放工位时",
        "Open every week; with hours and workstations it gives the capacity")
    Field(\.opensAt, "opensAt", "开放时间", "Opens at")
      .section("开放时间", "Opening hours").time().rule(.range(0, 1440))
      .help("当天几点起开放；空着则不计算利用率", "When it opens on these days; without it there is no utilisation")
    Field(\.closesAt, "closesAt", "关闭时间", "Closes at")
      .section("开放时间", "Opening hours").time().rule(.range(0, 1440))
      .help("须晚于开放时间；开到午夜的填 24:00", "Later than it opens; where it is open until midnight, 24:00")
    Field(\.audience, "audience", "面向对象", "Audience")
      .help("如职业院校毕业生、企业职工", "Such as graduates of vocational schools, or employees")
    Field(\.approvedBy, "approvedBy", "认定部门", "Approved by")
      .called("认定单位 批准部门")
      .help("发文认定的机关全称", "The full name of the authority that recognised it")
    Field(\.contact, "contact", "负责人", "Person in charge").differing()
      .help("安排实习和使用的人，不必是单位负责人", "Who arranges internships and bookings, not necessarily the head")
    Field(\.foundedOn, "foundedOn", "建成日期", "Completed").help(.countedFrom)
    Field(\.closedOn, "closedOn", "撤销日期", "Closed").help(.countedUntil)
  }
  .belongs(through: "owner")
  .called("实训 实习基地 实训室 场地 车间 产线 workshop site")
  .named(by: "name")
  .alike(by: "name", within: ["owner"])
  .valid(from: "foundedOn", to: "closedOn")
  .rule(.order("foundedOn", "closedOn"))
  .rule(.hours("opensAt", "closesAt"))
  .rule(.within(parts: ["donatedValue"], whole: "equipmentValue"))
  .indexed("kind", "name")
}
