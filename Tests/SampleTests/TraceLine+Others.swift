extension TraceLine {
  static let jinxiang = [
    Self("002", "8", in: [6], "国发〔2019〕4号、国办发〔2017〕95号: policy.docNo policy.basedOn"),
    Self(
      "002", "12", in: [7, 22],
      """
      六共: project.way=人才共育|基地共建|人员互聘|信息共享|协作服务|文化交融
      一专一名企: offering.keyEnterprise
      一师一方案、一生一专项: developmentPlan.kind=一师一方案|一生一专项
      2-3年: plan.since plan.until
      职教集团: alliance.kind=职教集团 alliance.leadUnit
      """),
    Self(
      "002", "14", in: [28, 36, 25, 12],
      """
      与企业签协议: agreement.kind=校企 agreement.obligations
      核心技能基地: base.partners base.kind=校内实训基地/室
      教材、方案、标准: course.kind=教材|人才培养方案|课程标准
      师资库: resourcePool.kind=师资库
      """),
    Self("002", "16", in: [36], "8处校内设施: base.name base.kind=校内实训基地/室 base.location"),
    Self(
      "002", "18", in: [5, 25, 31, 29],
      """
      专题论坛: meeting.kind=专题论坛
      培养目标和标准: course.kind=课程标准|人才培养方案
      订单式: trainingClass.kind=订单班
      任务式培养、三个层面合作: project.kind=人才培养|课程开发|教学改革(教改项目)
      """),
    Self(
      "002", "20", in: [40, 20],
      """
      实习制度: internship.kind=认识实习(见习)|岗位实习(顶岗) internship.insured internship.accidents
      共同指导: internship.schoolTutors internship.enterpriseMentors
      双主体考核: internship.schoolScore internship.enterpriseScore
      招聘会: jobFair.heldOn jobFair.attended jobFair.agreements
      实习标准: course.kind=课程标准
      """),
    Self(
      "002", "22", in: [42, 41, 33, 6],
      """
      双师标准: dualTeacher.scope dualTeacher.document
      教师实践: teacherPractice.days teacherPractice.evaluation
      双向挂职: secondment.direction=企→校|校→企 secondment.role=挂职干部 secondment.evaluation
      教师实践假期: policy.kind=制度 policy.practiceDays
      """),
    Self("002", "24", in: [44], "社会培训: training.kind=农民工|其他 training.place training.result"),
    Self(
      "002", "26", in: [35, 36, 5],
      """
      服务基层: project.kind=服务基层 project.beneficiary
      创业示范基地: base.kind=创业孵化基地
      村情调查、志愿服务: meeting.kind=活动|调研 meeting.place
      """),
    Self(
      "002", "28", in: [2, 5, 13],
      """
      专业建设委员会: body.kind=专业建设委员会 body.meetingRule
      集团会议: meeting.body meeting.decisions
      名师工作室、技艺传承: honour.kind=名师工作室|技艺传承创新工作室(平台)
      """),
    Self(
      "002", "30-32", in: [2, 3, 12],
      """
      领导小组、工作机构: body.kind=领导小组|工作组
      组长、成员: seat.title=组长|副组长|成员|顾问专家 seat.person
      专家咨询: resourcePool.kind=专家库
      """),
    Self("002", "34", in: [5], "宣传: meeting.kind=活动 meeting.title"),
  ]

  static let bureau = [
    Self("003", "5", in: [], "网友上传: plan.source plan.sourcePlace plan.remark"),
    Self("003", "7", in: [6, 7], "突破计划: policy.title policy.effectiveFrom plan.policy plan.since"),
    Self("003", "11", in: [7], "工匠精神、两个体系: plan.principles"),
    Self(
      "003", "13", in: [58], "九项目标: statedFigure.kind=目标 statedFigure.metric statedFigure.amount"),
    Self(
      "003", "17", in: [14, 24, 23, 12, 17, 18, 19],
      """
      “6+3+X”: chain.kind=产业体系 chain.name
      20条产业链: chain.kind=链
      动态调整: adjustment.action=新增|撤销|停招
      专业集群: programmeGroup.chain programmeGroup.committee
      两个信息库: resourcePool.kind=学生信息库|企业需求信息库 resourcePool.size
      工种、岗位、人数: vacancy.workType vacancy.post vacancy.headcount
      人数、意向: supply.headcount supply.intendedIndustry
      对接: match.score
      """),
    Self(
      "003", "19", in: [30, 36, 1, 32, 31, 46],
      """
      混合所有制学院: industryCollege.kind=混合所有制二级学院 industryCollege.shares
      共享基地: base.openTo=联盟共享|社会
      职教集团: alliance.kind=职教集团
      示范组合: pairUp.school pairUp.enterprise pairUp.level
      学徒制: trainingClass.kind=现代学徒制|企业新型学徒制
      1+X: certificate.kind=1+X certificate.level
      """),
    Self(
      "003", "21", in: [31, 44, 49],
      """
      定向培养: trainingClass.kind=订单班 trainingClass.joined
      员工、农民工、退役军人: training.kind=企业员工|农民工|退役军人 training.personTimes
      企业、车间、岗位: training.place=企业|车间|岗位
      本地就业: cohort.local
      """),
    Self(
      "003", "25-39", in: [59],
      """
      八项任务: workTask.title workTask.plan
      持续: workTask.recurrence=一次|持续
      期限: workTask.dueOn statedFigure.kind=期限 statedFigure.text
      """),
    Self(
      "003", "43", in: [2, 3, 61],
      """
      联席会议、工作组、督查: body.kind=联席会议|工作组|督查组
      组长: seat.title=组长 seat.person
      督查: meeting.kind=推进会 plan.measures
      """),
    Self(
      "003", "45", in: [6, 54],
      "激励: policy.kind=激励 policy.incentive\n加大投入: fund.origin=财政投入 fund.year"),
  ]

  static let speech = [
    Self(
      "004", "16-17", in: [15, 35],
      "赋能一产二产三产: chain.industry chain.importance\n协同生态: project.kind=技术研发(企业研发项目)"),
    Self(
      "004", "23", in: [5, 7],
      "三位一体: plan.title\n参会和汇报: meeting.kind=汇报发言 meeting.agenda meeting.attendees"),
    Self(
      "004", "29", in: [47, 48],
      """
      校级、市级、省国家级赛事: contest.level=校|市|省(自治区)|国家 contest.name contest.entries
      佳绩: award.level award.place
      活动周: meeting.kind=活动
      """),
    Self(
      "004", "31", in: [26, 49],
      """
      与理工大学贯通培养: jointProgramme.kind=联合培养|中高职贯通 jointProgramme.partner
      就业率100%: jointProgramme.settlementRate
      规上企业80%: jointProgramme.aboveScaleRate cohort.aboveScale
      """),
    Self(
      "004", "37", in: [31, 50],
      """
      好利来班: trainingClass.kind=冠名班 trainingClass.since trainingClass.joined
      90%为骨干: tracking.trainingClass tracking.backboneRate
      典型: cohort.example cohort.startPay
      """),
    Self(
      "004", "39", in: [34, 30, 49],
      """
      平台2022年: platform.kind=产教融合服务平台 platform.foundedOn
      120余、11、600余: platform.enterprises platform.schools platform.experts platform.countedOn
      玻璃产业学院: industryCollege.teachingRule industryCollege.teacherRule industryCollege.courses
      95%、70%、+20%: tracking.settlementRate tracking.partnerRate tracking.payGain tracking.college
      合作企业产业链: cohort.partnerChain
      """),
    Self(
      "004", "43", in: [41, 35, 33],
      """
      每年不少于2个月: policy.practiceDays teacherPractice.requiredDays
      87名、主导12名: teacherPractice.count teacherPractice.role=参与|主导
      节约300余万: teacherPractice.saved project.teachers project.leading project.saved
      20名工程师: secondment.count secondment.direction=企→校
      """),
    Self(
      "004", "45", in: [42, 43, 33],
      """
      217名市级双师: dualTeacher.count dualTeacher.year dualTeacher.scope=市
      培训150名: training.persons training.level training.kind=职业院校教师
      50名临床专家: secondment.role=兼职教师|技术顾问 secondment.direction=院→校(临床)
      """),
    Self(
      "004", "49", in: [36, 52],
      """
      25家孵化基地: base.kind=创业孵化基地 base.audience
      1939家、1.2万余岗位: startUp.count startUp.jobs
      案例: startUp.employees startUp.turnover startUp.alumniJobs
      """),
    Self(
      "004", "51", in: [53, 6, 44],
      """
      贷款1.45亿、35%: supportPayment.kind=创业担保贷款 supportPayment.total supportPayment.graduateShare
      补贴、租金: supportPayment.kind=一次性创业补贴|场地租金减免 supportPayment.cap supportPayment.capYears
      政策上限: policy.cap policy.capYears
      200余场、1.5万人次: training.kind=创业 training.sessions training.personTimes
      创业率: cohort.o75
      """),
    Self(
      "004", "55-57", in: [24],
      """
      21个新专业: adjustment.action=新增|撤销 adjustment.count adjustment.name
      专业随产业走: adjustment.reason
      招生: offeringYear.enrolled
      """),
  ]
}
