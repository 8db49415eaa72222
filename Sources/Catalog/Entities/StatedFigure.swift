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
  package var line: Int?
  package var entity = ""
  package var unit: Reference<Unit>?
  package var alliance: Reference<Alliance>?
  package var quote = ""

  package init() {}

  package static let schema = Schema<Self>("引用数", "Stated figure", group: .figures) {
    Field(\.subject, "subject", "主体", "Subject").required().width(24).searchable().sortable()
    Field(\.metric, "metric", "指标", "Metric").required().width(26).searchable().sortable()
    Field(\.amount, "amount", "数值", "Amount").width(12)
    Field(\.text, "text", "文字值", "Text value").width(12)
    Field(\.unitOfMeasure, "unitOfMeasure", "计量单位", "Unit of measure").width(8)
    Field(\.kind, "kind", "引用数类型", "Kind").required().width(6).sortable()
    Field(\.period, "period", "时期", "Period").width(10).sortable()
    Field(\.document, "document", "文献", "Document").required().width(6).sortable().searchable()
    Field(\.line, "line", "行", "Line").width(4).rule(.minimum(1))
    Field(\.entity, "entity", "对象", "Object")
    Field(\.unit, "unit", "单位", "Unit")
    Field(\.alliance, "alliance", "联盟", "Alliance")
    Field(\.quote, "quote", "原文", "Quote").searchable()
  }
  .named(by: "subject", "metric")
  .alike(by: "metric", within: ["subject", "document", "line", "period"])
  .scoped(by: "alliance")
  .rule(.oneOf(["amount", "text"]))
  .indexed("alliance", "metric")
}
