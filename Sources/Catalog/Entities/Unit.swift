package import Records

/// A school, enterprise, department or other organisation the alliance deals with.
package struct Unit: Entity {
  package static let entity = "unit"

  package var name = ""
  package var kind: UnitKind?
  package var shortName = ""
  package var region = ""
  package var parent: Reference<Unit>?
  package var ownership: Ownership?
  package var schoolGrade: SchoolGrade?
  package var foundedOn: PartialDate?
  package var aliases = ""
  package var uscc = ""
  package var schoolCode = ""
  package var industry = ""
  package var scaleClass: ScaleClass?
  package var organizer = ""
  package var isChainLeader: Bool?
  package var departments: Int?
  package var positioning = ""
  package var address = ""
  package var contact: Reference<Person>?
  package var profile = ""
  package var closedOn: PartialDate?

  package init() {}

  package static let schema = Schema<Self>("单位", "Unit", group: .units) {
    Field(\.name, "name", "名称", "Name")
      .called("单位名称 单位全称 单位 企业名称 学校名称 院校名称 公司名称 机构名称")
      .required().width(34).searchable().sortable()
      .help("与公章或营业执照一致的全称", "The full name as on its seal or licence")
    Field(\.kind, "kind", "单位类型", "Kind")
      .called("单位类别 类型 类别 成员类型 机构类型")
      .required().width(14).sortable()
      .help(
        "成员构成按它统计；技师学院不算中职学校",
        "The make-up of members goes by it; a technician college is no secondary school")
    Field(\.shortName, "shortName", "简称", "Short name")
      .called("单位简称")
      .width(14).searchable()
      .help("表格的窄列和图里用的名称，如“金昌理工”", "The name used in narrow columns and charts")
    Field(\.region, "region", "行政区划", "Region").code(.division).width(16).sortable()
      .help(
        "六位代码填到县区；本地默认指前四位相同（同市）",
        "Six digits down to the county; local mostly means the same city, the first four")
    Field(\.parent, "parent", "上级单位", "Parent unit").width(20)
      .help("分公司填总公司，分中心填主校", "The company or the school of which it is a branch")
    Field(\.ownership, "ownership", "所有制", "Ownership")
      .called("经济类型 办学性质 企业性质 单位性质")
      .width(10)
      .help(
        "院校选公办或民办，企业选国有、民营、外资",
        "Public or private for schools; state-owned, private or foreign for enterprises")
    Field(\.schoolGrade, "schoolGrade", "学校等级", "School grade").width(12)
      .help("有几个称号的选最高一个", "The highest where it has several")
    Field(\.foundedOn, "foundedOn", "成立日期", "Founded")
      .called("建校时间 注册时间 注册日期")
      .width(10).sortable().help(.countedFrom)
    Field(\.aliases, "aliases", "曾用名与别称", "Former and other names")
      .called("曾用名 别称 别名")
      .searchable()
      .help("查找时也认这些名称，用顿号隔开", "Finding knows these names too; separated by commas")
    Field(\.uscc, "uscc", "统一社会信用代码", "Unified social credit code")
      .called("税号")
      .code(.unifiedSocialCredit).help(.socialCreditCode)
    Field(\.schoolCode, "schoolCode", "学校标识码", "School code")
      .called("学校代码 标识码 院校代码")
      .code(.school)
      .help(
        "十位：类别2、省份2、序号6；改名不换码，没有的空着，如技工院校",
        "Ten digits: kind, province, serial; blank where there is none")
    Field(\.industry, "industry", "行业", "Industry")
      .called("所属行业 行业类别 行业分类 行业代码")
      .code(.industry).help(.industryCode)
    Field(\.scaleClass, "scaleClass", "企业规模", "Enterprise size")
      .called("规模")
      .help(
        "统计上的大中小微型，与“规上”是两回事",
        "Micro to large by the statistics bureau; above scale is another matter")
    Field(\.organizer, "organizer", "举办者", "Run by")
      .called("举办单位 主管部门 主管单位")
      .help("学校由谁举办，如市政府或某集团公司", "Who runs the school, such as the city or a group of companies")
    Field(\.isChainLeader, "isChainLeader", "链主", "Chain leader")
      .help("政府文件列为链主或龙头的选是", "Yes where the government names it as leading its chain")
    Field(\.departments, "departments", "教学系部数", "Departments")
      .rule(.minimum(0))
      .help("教学的系和部，行政处室不计", "Those that teach; offices are not counted")
    Field(\.positioning, "positioning", "办学定位", "Mission").searchable()
      .help(
        "学校在分工中主办什么，如升学专业、需求专业",
        "What the school is there for: leading to study, or to trades in demand")
    Field(\.closedOn, "closedOn", "注销日期", "Closed").help(.countedUntil)
    Field(\.contact, "contact", "联系人", "Contact").differing().section(
      "联系与简介", "Contact and profile"
    )
    .help("日常对接的人，电话记在人员里", "Whom one turns to; the phone is kept with the person")
    Field(\.address, "address", "地址", "Address")
      .called("通信地址 通讯地址 详细地址 单位地址 注册地址")
      .section("联系与简介", "Contact and profile")
      .help(
        "通信地址，从县（市、区）起写；所在地另按区划代码填",
        "Postal address from the county on; the division code is a field of its own")
    Field(\.profile, "profile", "简介", "Profile")
      .called("单位简介 企业简介 学校简介 公司简介")
      .note().section("联系与简介", "Contact and profile")
      .help("办学理念、主营业务和特色，几句话", "What it believes in, makes or is known for, in a few sentences")
  }
  .belongs(through: "id")
  .called("企业 公司 学校 院校 会员 成员单位 机关 company school enterprise organisation")
  .named(by: "name")
  .alike(by: "name", or: ["shortName", "aliases"])
  .valid(from: "foundedOn", to: "closedOn")
  .rule(.order("foundedOn", "closedOn"))
  .rule(.shares("schoolCode", 2..<4, with: "region"))
  .rule(
    .when("kind", secondarySchools, .begins("schoolCode", with: ["36", "37", "51"], as: "kind"))
  )
  .rule(.when("kind", colleges, .begins("schoolCode", with: ["41", "42", "36"], as: "kind")))
  .rule(.when("kind", noSchools, .begins("schoolCode", with: [], as: "kind")))
  .indexed("kind", "name")

  // The kinds of schools by the first two digits of their codes (c.4). Colleges that were secondary
  // schools keep the codes of these.
  private static let secondarySchools = [UnitKind.secondaryVocational, .skilledWorkersSchool]
    .map(\.value)
  private static let colleges = [
    UnitKind.higherVocational, .vocationalUniversity, .university, .openUniversity,
  ].map(\.value)
  private static let noSchools = [
    UnitKind.government, .association, .enterprise, .hospital, .research, .park, .incubator,
  ].map(\.value)
}
