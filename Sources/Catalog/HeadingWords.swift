package import Records

/// What offices write over the columns of their tables besides the labels of fields.
package enum HeadingWords {
  /// Over what numbers the rows.
  package static let rowNumbers: Set<String> = ["序号", "序", "编号", "no", "no.", "#"]

  /// Words parted by spaces, as descriptions give them.
  package static func parted(_ words: String) -> [String] {
    words.split(separator: " ").map(String.init)
  }

  /// What a field is called by the words of its label.
  package static func general(_ field: FieldShape) -> [String] {
    let label = field.label.zh
    var names = parted(words[label] ?? "")
    if case .reference = field.kind { names += [label + "名称", label + "全称"] }
    if field.kind == .date, label.hasSuffix("日期") {
      names.append(label.dropLast(2) + "时间")
    }
    // 10 签就业协议
    let uncoded = label.drop { $0.isNumber || $0 == " " }
    if uncoded.count < label.count { names.append(String(uncoded)) }
    let parts = label.split(separator: "/").map(String.init)
    if parts.count > 1 { names += parts + [parts.reversed().joined(separator: "/")] }
    return names
  }

  /// What else offices write over a column for a label that many kinds have.
  private static let words: [String: String] = [
    "年度": "年份 年 所属年度 统计年度 所属年份",
    "届": "年度 年份 毕业年度 毕业年份 毕业届别 届别",
    "学段": "层次 培养层次 办学层次 学历层次",
    "级别": "等级 层级 层次",
    "状态": "当前状态 进展",
    "备注": "说明 备考 附注 备注说明",
    "来源": "数据来源 资料来源",
    "名称": "全称",
    "姓名": "名字",
    "单位": "所在单位 所属单位 工作单位 学校 院校 学校名称 院校名称 企业 企业名称 公司 公司名称",
    "学校": "院校 院校名称 所在学校 所属学校 所在院校 办学单位",
    "企业": "公司 公司名称 用人单位 合作企业 企业单位",
    "专业点": "专业 专业名称 所学专业 就读专业",
    "专业名称": "专业",
    "起始日期": "开始日期 开始时间 起始 开始 起日 自 起",
    "截止日期": "结束日期 结束时间 终止日期 终止时间 截止 结束 止日 至 止",
    "成立日期": "成立年月 建立时间 建立日期 创办时间",
    "行政区划": "所在地 所在地区 地区 区划 县区 所在县区 所属地区",
    "统一社会信用代码": "信用代码 社会信用代码 机构代码",
    "负责人": "联系人 主持人 负责人姓名",
    "联系人": "联系人姓名 对接人",
    "教师": "姓名 教师姓名 老师",
    "人员": "姓名 人员姓名",
    "技能等级": "职业技能等级 职业资格 职业资格等级",
    "实习人数": "人数 学生人数 学生数 实习学生数",
    "面积": "建筑面积 场地面积",
    "合作单位": "合作企业 企业 合作方",
    "数量": "个数 项数",
    "人数": "人员数",
    "文件": "附件 文件名称",
  ]
}
