extension TraceLine {
  static let baotou = [
    Self(
      "001", "6-12", in: [7, 1],
      """
      方案名称: plan.title
      自治区级: plan.level=省(自治区) alliance.level=省(自治区)
      申报: alliance.stage=申报 plan.status=申报
      """),
    Self(
      "001", "16", in: [8, 9, 22, 13, 42],
      """
      1956年: unit.foundedOn
      12个教学系部: unit.departments
      学生、教职工: unitYear.students unitYear.staff
      专任教师、高级职称、研究生学历: unitYear.fullTimeTeachers unitYear.seniorTeachers unitYear.postgraduateTeachers
      双师: unitYear.dualTeachers dualTeacher.count
      专业大类、专业: offering.programme programme.broadCode
      特色、骨干、1+X试点: offering.tags
      国家优质、国家级双高: unit.schoolGrade=国家优质|国家双高
      教师荣誉: honour.kind=黄炎培奖|五一劳动奖章|草原英才|鹿城英才|首席专家|教学名师|教坛新秀|技术能手|特殊津贴专家|技能大师
      教学团队: honour.kind=教学团队 honour.team honour.person
      评估和认定的年份: honour.grantedOn honour.count
      200多个基地: statedFigure.amount
      """),
    Self(
      "001", "18", in: [8, 7],
      "办学理念、工学结合: unit.profile\n1251工程: plan.title plan.principles"),
    Self(
      "001", "20", in: [13, 36, 25],
      """
      国家级众创空间: honour.kind=众创空间 base.kind=众创空间
      50强、示范校: honour.kind=50强|示范校 honour.grantedOn
      双创课程体系: course.kind=校企合作课程|在线开放课程
      """),
    Self(
      "001", "22", in: [28, 1, 30, 65],
      """
      400多家合作单位: statedFigure.amount statedFigure.unit
      职教联盟: alliance.kind=职教联盟 alliance.name
      电商创业园、志愿服务学院、旅游学院: industryCollege.kind=行业学院 industryCollege.partners
      影视制作基地: base.kind=影视制作/行业基地
      国外院校: agreement.kind=国际 agreement.partner
      """),
    Self("001", "24", in: [13], "校园文化荣誉: honour.kind=文明校园 honour.name honour.level"),
    Self(
      "001", "26", in: [51],
      """
      四项满意度: tracking.topic=教学服务|学生工作|就业|生活 tracking.value
      高于全国: tracking.national
      麦可思: tracking.provider
      创业率: tracking.finding statedFigure.kind=比率
      """),
    Self(
      "001", "30", in: [1, 34, 25, 33, 8],
      """
      学院与弘元发起: alliance.initiators unit.name
      五项职能: alliance.goals
      依托产业园区: alliance.parkUnit unit.kind=产业园区
      人才供需信息平台: platform.kind=人才供需信息平台 platform.status
      共性技术服务平台: platform.kind=共性技术服务平台
      共同开发课程: course.kind=校企合作课程 course.partner
      共建教学团队: secondment.direction=企→校|校→企
      共同考核: internship.schoolScore internship.enterpriseScore
      """),
    Self(
      "001", "32", in: [2, 3, 4],
      """
      理事单位、成员单位: membership.role=理事单位|成员单位|会长单位|副会长单位
      理事会: body.kind=理事会 body.parent
      会长、副会长、委员: seat.title=会长(单位)|副会长(单位)|委员 seat.unit seat.person
      四个部门: body.kind=办公室|产业研发联络处|创新创业部|对外交流(合作)部
      设在何处: body.hostUnit
      """),
    Self(
      "001", "34", in: [1, 29],
      """
      链接企业、链接院校、对外: alliance.workModel
      合作方式: project.kind=人才培养|技术研发(企业研发项目) project.way=人才共育|协作服务
      """),
    Self(
      "001", "36", in: [2, 54],
      """
      两轮驱动: alliance.workModel
      专职人员: body.fullTimeStaff
      四项经费: fund.origin=服务资助|企业赞助|政府补助|专项资金
      拓展性活动: body.duties
      """),
    Self(
      "001", "40", in: [8, 22],
      """
      5所高职、7所公办中职: unit.kind=高职院校|中职学校 unit.ownership=公办 unit.region
      专业大类、专业数: programme.broadCode offering.level=中职|高职专科
      合理布点: offering.status=在招|停招
      """),
    Self(
      "001", "42", in: [15, 8, 65],
      """
      光伏企业: unit.shortName chainLink.unit
      多晶硅、单晶、硅片、组件: chain.kind=链|环节 chain.parent
      全国产能40%: statedFigure.kind=预测 statedFigure.amount
      """),
    Self(
      "001", "44-46", in: [55, 17, 7],
      """
      结构问题、流失、虹吸: risk.category=人才结构|人才流失 risk.measures
      高端人才、技能缺口: vacancy.workType vacancy.skillGrade
      措施: plan.measures
      """),
    Self("001", "50", in: [6], "2022年12月意见: policy.kind=意见 policy.issuedOn policy.issuer"),
    Self(
      "001", "54", in: [15, 16, 58],
      """
      “两都”、五大战略产业集群: chain.kind=产业体系 chain.name
      专业链对接产业链: chainLink.chain chainLink.school chainLink.offering
      专业联盟: alliance.kind=专业联盟
      每链高职、中职不少于2所: statedFigure.kind=规则
      """),
    Self(
      "001", "58", in: [17, 18, 19],
      """
      招工难、技工难: vacancy.headcount vacancy.filled vacancy.term=长期|季节|应急
      供给: supply.headcount supply.intendedRegion supply.expectedPay
      对接: match.vacancy match.supply match.status=推荐|已联系|签约 match.reasons
      """),
    Self(
      "001", "60", in: [12, 34],
      """
      资源库: resourcePool.kind=产业数据库 resourcePool.updateRule
      共享: platform.kind=信息共享平台|数据平台
      内科大、内工大: platform.partners
      """),
    Self(
      "001", "62", in: [34, 12, 35],
      """
      “专业+产业”研究中心: platform.kind=研发中心/研究中心(“专业+产业”)
      浙大包头研究院: platform.host unit.kind=科研机构
      专家库: resourcePool.kind=专家库
      成果转化: project.kind=成果转化 project.result
      """),
    Self(
      "001", "64", in: [55],
      "企业热度不高: risk.category=企业主动性不足 risk.likelihood risk.impact risk.measures"),
    Self(
      "001", "68", in: [54, 6, 36],
      """
      四种资金: fund.origin=政府专项债券|预算内投资|政策性开发性金融工具|专项资金 fund.planned
      金融、财政、土地、信用: policy.incentive=金融|财政|土地|信用|组合式 policy.incentiveRule
      众创空间、孵化器: base.kind=众创空间|创业孵化基地
      """),
    Self(
      "001", "72-76", in: [55, 25],
      """
      风险: risk.category=结构松散|管理效能低下|后续发展乏力|企业主动性不足|利益诉求冲突
      初级阶段: risk.description
      成果: course.kind=在线开放课程|专著|教材
      """),
    Self("001", "六", in: [7], "实施进度: plan.stages"),
  ]
}
