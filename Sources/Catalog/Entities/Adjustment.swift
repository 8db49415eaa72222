package import Records

/// A change to what a school offers, or so many where no names are given.
package struct Adjustment: Entity {
  package static let entity = "adjustment"

  package var name = ""
  package var school: Reference<Unit>?
  package var year: Int?
  package var action: AdjustmentAction?
  package var level: ProgrammeLevel?
  package var count: Int?
  package var effectiveOn: PartialDate?
  package var offering: Reference<Offering>?
  package var formerName = ""
  package var approval = ""
  package var reason = ""

  package init() {}

  package static let schema = Schema<Self>("专业调整", "Adjustment", group: .programmes) {
    Field(\.name, "name", "专业名称", "Programme").required().width(24).searchable().sortable()
    Field(\.school, "school", "学校", "School").width(28).searchable()
    Field(\.year, "year", "年度", "Year").required().width(6).sortable().rule(.range(1978, 2100))
    Field(\.action, "action", "调整方式", "Action").required().width(8).sortable()
    Field(\.level, "level", "学段", "Level").width(10).sortable()
    Field(\.count, "count", "数量", "Count")
      .width(6).help("未列名的填数量", "How many, where no names are given").rule(.minimum(1))
    Field(\.effectiveOn, "effectiveOn", "生效日期", "Effective").width(10).sortable()
    Field(\.offering, "offering", "专业点", "Offering")
    Field(\.formerName, "formerName", "原名称", "Former name").searchable()
    Field(\.approval, "approval", "批准文件", "Approval").searchable()
    Field(\.reason, "reason", "调整理由", "Reason").note()
  }
  .belongs(through: "school", in: "year")
  .named(by: "name", "action", "year")
  .alike(by: "name", within: ["school", "year", "action"])
  .indexed("year", "action")
}
