package import Records

/// An entry of the published catalogue of programmes.
package struct Programme: Entity {
  package static let entity = "programme"

  package var edition: ProgrammeEdition?
  package var code = ""
  package var name = ""
  package var level: ProgrammeLevel?
  package var broadCode = ""
  package var broadName = ""
  package var narrowCode = ""
  package var narrowName = ""
  package var years = ""
  package var controlled: Bool?

  package init() {}

  package static let schema = Schema<Self>("专业目录", "Programme", group: .programmes) {
    Field(\.edition, "edition", "目录版本", "Edition").required().width(8)
    Field(\.code, "code", "专业代码", "Code")
      .code(.programme).required().width(8).sortable()
    Field(\.name, "name", "专业名称", "Name").required().width(24).searchable().sortable()
    Field(\.level, "level", "学段", "Level").required().width(10).sortable()
    Field(\.broadCode, "broadCode", "专业大类代码", "Broad group code")
    Field(\.broadName, "broadName", "专业大类", "Broad group").width(18).sortable()
    Field(\.narrowCode, "narrowCode", "专业类代码", "Narrow group code")
    Field(\.narrowName, "narrowName", "专业类", "Narrow group").width(16)
    Field(\.years, "years", "修业年限", "Years").width(8)
    Field(\.controlled, "controlled", "国家控制布点", "Controlled").width(8)
  }
  .named(by: "name", "code")
  .alike(by: "name", within: ["edition", "level"])
  .distinct("edition", "code")
  .indexed("level", "code")
}
