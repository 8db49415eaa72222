extension TraceLine {
  static let jinchang = [
    Self(
      "000", "5-11", in: [6, 7],
      """
      职普融通、产教融合、科教融汇: policy.title policy.summary
      基础性、战略性支撑: plan.principles
      """),
    Self(
      "000", "13", in: [1, 8, 15, 7],
      """
      2021年7月3日成立: alliance.foundedOn
      政行企校四方: unit.kind=政府部门|行业协会/组织|企业|高职院校
      高等职业教育、中等职业教育、技工教育: offering.level=高职专科|中职|技工
      教育链、人才链、产业链、创新链: chain.name alliance.goals
      技能甘肃: plan.goals
      """),
    Self("000", "17", in: [1], "多元体系、长效机制: alliance.workModel"),
    Self(
      "000", "19", in: [6, 59, 2],
      """
      标题缺失的文件: policy.title policy.kind=实施方案|配套文件
      工作任务清单: policy.kind=任务清单 workTask.policy statedFigure.kind=期限
      职业教育联席会议制度: body.kind=联席会议 body.meetingRule
      """),
    Self(
      "000", "21", in: [4, 8, 5, 3],
      """
      优势互补等原则: alliance.principles
      牵头组建: alliance.leadUnit membership.role=牵头
      15个政府部门: unit.kind=政府部门 statedFigure.amount
      2个行业协会: unit.kind=行业协会/组织 membership.unit
      5所高职: unit.kind=高职院校 membership.joinedOn
      54家企业: unit.kind=企业
      36所中职: unit.kind=中职学校
      1家医院: unit.kind=医疗机构
      领导现场办公、调研: meeting.kind=现场办公|调研 meeting.attendees
      组织部、编办、教育局、人社局支持: seat.unit seat.title
      """),
    Self(
      "000", "23", in: [54, 6],
      """
      与规模、成本、质量相适应: fund.origin=财政投入 fund.planned fund.lines
      新增教育经费倾斜: policy.incentive=财政 policy.incentiveRule
      """),
    Self(
      "000", "25", in: [27, 30, 39],
      """
      托管理工中专和实践基地: unitRelation.kind=托管 unitRelation.stage=已托管
      资源整合推进中: unitRelation.kind=资源整合 unitRelation.stage=推进中
      成人教育分中心: unitRelation.kind=设分中心 industryCollege.kind=成教分中心
      教师、教学、实训、培训共享: agreement.kind=共享约定 agreement.sharingRule unitRelation.scope
      """),
    Self(
      "000", "29", in: [14, 16, 24],
      """
      “2+4”: chain.kind=产业体系 chain.name chain.region
      产业集群: chain.kind=集群 chain.parent
      专业布局对接: chainLink.basis
      动态调整: adjustment.reason adjustment.action=新增|撤销|停招
      产教融合基地: base.kind=生产性(产教融合型)实训基地
      """),
    Self(
      "000", "31", in: [16, 8],
      """
      中职升学、技工就业、高职动态: unit.positioning
      特色化、差异化: chainLink.relation=主要|服务|相关
      """),
    Self(
      "000", "33", in: [13, 23, 25, 36, 48, 57, 4],
      """
      省双高: honour.kind=双高计划 honour.level=省(自治区)
      有色冶金技术专业群: programmeGroup.name programmeGroup.level=省(自治区)
      骨干专业: honour.offering offering.tags
      34项资源库: course.kind=教学资源库 course.count
      9项成果奖: honour.kind=教学成果奖 honour.count
      陇原工匠培训基地: base.kind=社会培训基地 base.level=省(自治区)
      协同创新中心: base.kind=协同创新基地/中心
      76项大赛奖: award.level=国家|省(自治区) award.year statedFigure.amount
      就业率前10名: statedFigure.kind=位次
      有色金属理事会、焊接协会: membership.alliance membership.joinedOn membership.role=理事单位
      """),
    Self(
      "000", "35", in: [8, 62, 49],
      """
      达到办学标准: unit.schoolGrade honour.kind=其他
      升学为主、就业为辅: unit.positioning cohort.o80 cohort.graduates
      """),
    Self(
      "000", "37", in: [8, 31, 36],
      """
      依托金川集团、八冶: unit.organizer
      新型学徒制为主: trainingClass.kind=企业新型学徒制
      订单式: trainingClass.kind=订单班 trainingClass.enterprise
      国家级高技能人才培训基地: base.kind=高技能人才培训基地 base.level=国家
      砌筑项目集训基地: base.kind=世赛集训基地
      特种作业培训站: base.kind=特种作业培训站
      """),
    Self(
      "000", "39", in: [42, 65, 36, 13],
      """
      人才引进、自主权、备案制: policy.summary policy.kind=制度
      双师比例: dualTeacher.count unitYear.dualTeachers unitYear.fullTimeTeachers statedFigure.kind=比率
      29家教师实践基地: base.kind=教师企业实践基地
      国家级1个、省级2个: honour.kind=技能大师工作室 honour.level=国家|省(自治区) honour.count
      名师3个: honour.kind=名师工作室
      劳模1个: honour.kind=劳模创新工作室
      传承3个: honour.kind=技艺传承创新工作室(平台)
      名班主任2个: honour.kind=名班主任工作室
      """),
    Self(
      "000", "41", in: [12, 41],
      """
      四个资源库: resourcePool.kind=专业教师库|专家库|企业技术人员库|高技能人才库
      联盟内部: resourcePool.alliance
      定期企业实践: teacherPractice.days teacherPractice.enterprise
      """),
    Self(
      "000", "43", in: [48, 46, 25],
      """
      中职36项、高职76项: award.group=中职|高职 award.level=国家|省(自治区)
      教师41项: award.group=教师 contest.kind=教师教学能力|教师技能
      近3年: award.year award.highest
      18个专业、23个证书: certificate.kind=1+X certificate.programmeCount certificate.certificateCount
      教育部试点: certificate.approvedYear
      岗课赛证: course.certificate
      """),
    Self(
      "000", "47", in: [36, 7],
      """
      示范园区: base.kind=产教融合示范园区 base.host base.openTo=社会
      教学、创新、培训、生产、服务一体: plan.goals
      """),
    Self(
      "000", "49", in: [36, 40, 49, 31, 10],
      """
      36个共建共享基地: base.kind=共建共享实习实训基地
      见习1万多人次: internship.kind=认识实习(见习) internship.personTimes
      顶岗3000多人次: internship.kind=岗位实习(顶岗) internship.enterprise
      1758人在金就业: cohort.local statedFigure.amount
      39个现代学徒制订单班: trainingClass.kind=现代学徒制|订单班 trainingClass.enrolled
      累计3100名: statedFigure.kind=累计
      3家省级产教融合型企业: honour.kind=产教融合型企业 honour.stage=认证 honour.unit
      """),
    Self(
      "000", "51", in: [16, 25, 24],
      """
      专业与产业: chainLink.relation=主要|服务|相关
      课程与职业标准: course.kind=课程标准 course.certificate
      教学与生产: course.kind=典型生产实践项目
      紧贴市场: adjustment.reason
      """),
    Self(
      "000", "53", in: [28, 36, 20, 17],
      """
      框架合作协议: agreement.kind=战略/框架 agreement.partner
      院地合作: agreement.kind=院地 unit.kind=产业园区
      6个厂中校: base.kind=厂中校
      3条、2条示范教学生产线: base.kind=示范教学生产线 base.partners
      机加工基地: base.kind=校内实训基地/室|校外实训基地
      23家企业联合招聘: jobFair.enterprises
      1000多个岗位: jobFair.posts vacancy.headcount vacancy.post
      """),
    Self(
      "000", "55", in: [36, 65],
      """
      46个: base.kind=学生实习就业基地 statedFigure.amount
      54个: base.kind=校内共享性实训基地
      108个: base.kind=校外实训基地
      """),
    Self(
      "000", "57", in: [30],
      """
      8个产业学院: industryCollege.kind=产业学院 industryCollege.name industryCollege.partner
      实体化运行: industryCollege.isEntity
      教学点: industryCollege.kind=教学点
      金川分院: industryCollege.kind=企业分院
      """),
    Self(
      "000", "59", in: [22, 36, 35],
      """
      特色专业5个、文旅类5个: offering.tags offering.localName
      科普教育基地: base.kind=科普教育基地
      协同创新基地和中心: base.kind=协同创新基地/中心 base.level=省(自治区)
      3个改革研究项目: project.kind=教学改革(教改项目) project.level=省(自治区)
      """),
    Self("000", "61", in: [1], "政行企校合作模式: alliance.workModel"),
    Self(
      "000", "63", in: [26],
      """
      对口帮扶: jointProgramme.kind=对口帮扶
      贯通培养: jointProgramme.kind=中高职贯通
      教师互派: jointProgramme.kind=教师互派
      56个联合办学项目: jointProgramme.count
      """),
    Self("000", "65", in: [5], "考察交流: meeting.kind=考察交流 meeting.attendees"),
    Self(
      "000", "67", in: [28],
      """
      四所本科院校: agreement.partner
      达成意向: agreement.kind=意向 agreement.status=意向
      专升本、人才互评、科研共建: agreement.subject jointProgramme.kind=专升本
      """),
    Self(
      "000", "69", in: [44, 45],
      """
      工匠、产业工人: training.kind=陇原工匠|产业工人
      师资: training.kind=基础教育师资|学前师资
      职业农民、退役军人: training.kind=职业农民|退役军人
      培训考试基地: base.kind=社会培训基地|考试/鉴定站
      年均3000人次: training.personTimes
      鉴定2000人次: certificate.kind=鉴定/认定 certificate.tested
      """),
    Self("000", "71", in: [7], "技能甘肃: plan.goals alliance.goals"),
  ]
}
