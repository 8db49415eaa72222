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
      .help(
        "2021版含以后历年增补；技工院校另有目录",
        "2021 with the additions of later years; skilled workers have their own")
    Field(\.code, "code", "专业代码", "Code")
      .code(.programme).required().width(8).sortable()
      .help(
        "专业大类、专业类、专业各两位，如470201应用化工技术",
        "Two digits each for broad group, group and programme, such as 470201")
    Field(\.name, "name", "专业名称", "Name").required().width(24).searchable().sortable()
      .help("照教育部专业目录，一字不改", "As the ministry's catalogue has it, to the letter")
    Field(\.level, "level", "学段", "Level").required().width(10).sortable()
      .help(
        "看代码开头：中职61–79，高职41–59，职业本科21–39",
        "By the code: 61–79 secondary, 41–59 associate, 21–39 bachelor")
    Field(\.broadCode, "broadCode", "专业大类代码", "Broad group code")
      .help("专业代码的前两位", "The first two digits of the code")
    Field(\.broadName, "broadName", "专业大类", "Broad group").width(18).sortable()
      .help("专业代码前两位所指的专业大类，如“装备制造大类”", "What the first two digits of the code stand for")
    Field(\.narrowCode, "narrowCode", "专业类代码", "Narrow group code")
      .help("专业代码的前四位", "The first four digits of the code")
    Field(\.narrowName, "narrowName", "专业类", "Narrow group").width(16)
      .help("专业代码前四位所指的专业类，如“自动化类”", "What the first four digits of the code stand for")
    Field(\.years, "years", "修业年限", "Years").width(8)
      .help("目录规定的年限，如三年", "As the catalogue has it, such as three years")
    Field(\.controlled, "controlled", "国家控制布点", "Controlled").width(8)
      .help("目录中代码带K的选是，开设须经国家批准", "Yes where the catalogue marks it K: the state must approve it")
  }
  .called("专业代码 专业名称 catalogue")
  .named(by: "name", "code")
  .alike(by: "name", within: ["edition", "level"])
  .distinct("edition", "code")
  .indexed("level", "code")
}
