package import Records

/// A figure as a document states it, kept beside what the records count.
package struct StatedFigure: Entity {
  package static let entity = "statedFigure"

  package var subject = ""
  package var metric = ""
  package var amount: Amount?
  package var text = ""
  package var unitOfMeasure = ""
  package var kind: FigureKind?
  package var period = ""
  package var document = ""
  package var page: Int?
  package var line: Int?
  package var entity = ""
  package var unit: Reference<Unit>?
  package var alliance: Reference<Alliance>?
  package var quote = ""
  package var seenOn: PartialDate?

  package init() {}

  package static let schema = Schema<Self>("引用数", "Stated figure", group: .figures) {
    Field(\.subject, "subject", "主体", "Subject").required().width(24).searchable().sortable()
      .help("原文说的是谁，写全称", "Whom the document speaks of, by full name")
    Field(\.metric, "metric", "指标", "Metric")
      .called("指标名称")
      .required().width(26).searchable().sortable()
      .worded(by: StatedMetrics.vocabulary)
      .help(
        "照原文；成员数写作“类型成员数”，如企业成员数，便与登记的成员比对",
        "As written; “Members: enterprises” and such are compared with those recorded")
    Field(\.amount, "amount", "数值", "Amount")
      .called("数据 指标值 数字")
      .width(12)
      .help(
        "连限定词照抄，如1500余、近700；没有数就空着",
        "With its qualifier, such as over 1500; blank where there is no number")
    Field(\.text, "text", "文字值", "Text value").width(12)
      .help("原文不是数的，如日期、名称", "What is no number, such as a date or a name")
    Field(\.unitOfMeasure, "unitOfMeasure", "计量单位", "Unit of measure").headed("计量单位", "Unit").width(
      8
    )
    .help("照原文抄；人与人次不能互换", "As written; people and attendances are not the same")
    Field(\.kind, "kind", "引用数类型", "Kind").required().width(6).sortable()
      .help("存量是某一天的数，流量是一段时间的数，不能相加", "Stock is of a day and flow of a time; they never add up")
    Field(\.period, "period", "时期", "Period").width(10).sortable()
      .help("照原文，如2023-05、近3年", "As written, such as 2023-05 or the last three years")
    Field(\.document, "document", "文献", "Document")
      .called("来源文件 文件")
      .required().width(6).sortable().searchable()
      .help("文献的编号，如000", "The document's number, such as 000")
    Field(\.page, "page", "页", "Page")
      .called("页码")
      .rule(.minimum(1))
      .help("有页码的文献填第几页", "The page, where the document has pages")
    Field(\.line, "line", "行", "Line")
      .called("行号")
      .width(4).rule(.minimum(1))
      .help("在文献第几行，便于回查", "The line of the document, so that it can be found again")
    Field(\.entity, "entity", "对象", "Object").worded(by: countedKinds)
      .help(
        "它数的是哪种记录，如成员关系；写对了才能与记录比对",
        "The kind of record it counts, such as Membership, or it is not compared")
    Field(\.unit, "unit", "单位", "Unit")
      .help(
        "说的是哪个登记在册的单位；没有登记的只写主体",
        "The unit it is about; the subject will do for one that is not kept")
    Field(\.alliance, "alliance", "联盟", "Alliance").help(.scopeAlliance)
    Field(\.quote, "quote", "原文", "Quote").searchable()
      .help("一字不改地抄下那一句", "The sentence word for word")
    Field(\.seenOn, "seenOn", "查阅日期", "Seen on")
      .help("网页、文件会变，记下哪天看到的", "When it was read, since pages and documents change")
  }
  .called("文件数 载明 数字 口径 document")
  .named(by: "subject", "metric")
  .alike(by: "metric", within: ["subject", "document", "line", "period"])
  .scoped(by: "alliance")
  .rule(.oneOf(["amount", "text"]))
  .indexed("alliance", "metric")
}
