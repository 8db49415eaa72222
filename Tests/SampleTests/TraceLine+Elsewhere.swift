extension TraceLine {
  /// What a line names is recorded from another line of its document, which tells more of it.
  static let recordedElsewhere: [String: String] = [
    "000 L13 chain": "L29",
    "000 L13 offering": "L59",
    "000 L13 unit": "L21",
    "000 L19 statedFigure": "L13",
    "000 L29 base": "L33",
    "000 L31 chainLink": "L29",
    "000 L31 unit": "L21",
    "000 L33 offering": "L59",
    "000 L35 honour": "L33",
    "000 L35 unit": "L21",
    "000 L37 trainingClass": "L49",
    "000 L37 unit": "L21",
    "000 L39 policy": "L19",
    "000 L43 course": "L33",
    "000 L5-11 policy": "L19",
    "000 L51 chainLink": "L29",
    "000 L51 course": "L33",
    "000 L67 jointProgramme": "L63",
    "000 L69 base": "L33",
    "001 L16 unit": "L22",
    "001 L18 unit": "L22",
    "001 L26 statedFigure": "L16",
    "001 L36 body": "L32",
    "001 L44-46 plan": "L12",
    "001 L54 alliance": "L22",
    "001 L6-12 alliance": "L22",
    "001 L68 base": "L20",
    "001 L六 plan": "L12",
    "002 L12 project": "L26",
    "002 L14 base": "L16",
    "002 L18 course": "L14",
    "002 L18 project": "L26",
    "002 L26 base": "L16",
    "002 L26 meeting": "L18",
    "004 L16-17 project": "L43",
  ]

  /// Kinds that hold what a line names, and of which the sample has no record from its document: the line
  /// gives a figure without the year and school, the unit or the person that a record is of, so that it
  /// is a stated figure (or, of the posts of 000 L53, the job fair's), or it says what is to be done.
  static let unfilled: Set<String> = [
    "000 L13 plan", "000 L29 adjustment", "000 L35 cohort", "000 L39 unitYear", "000 L47 plan",
    "000 L49 cohort", "000 L5-11 plan", "000 L51 adjustment", "000 L53 vacancy", "000 L71 plan",
    "001 L16 dualTeacher", "001 L16 offering", "001 L16 programme", "001 L20 course",
    "001 L22 agreement", "001 L30 course", "001 L30 internship", "001 L30 secondment",
    "001 L34 project", "001 L40 offering", "001 L40 programme", "001 L44-46 vacancy",
    "001 L58 supply", "001 L58 vacancy", "001 L62 project", "001 L72-76 course", "002 L12 offering",
    "002 L20 jobFair", "002 L22 dualTeacher", "002 L22 secondment", "002 L22 teacherPractice",
    "002 L28 honour", "002 L30-32 seat", "003 L17 adjustment", "003 L17 match",
    "003 L17 programmeGroup", "003 L19 alliance", "003 L19 base", "003 L19 certificate",
    "003 L19 industryCollege", "003 L19 trainingClass", "003 L21 cohort", "003 L21 trainingClass",
    "003 L43 body", "003 L43 seat", "003 L45 fund", "004 L16-17 chain", "004 L23 plan",
    "004 L29 award", "004 L29 contest", "004 L31 cohort", "004 L37 cohort", "004 L39 cohort",
    "004 L49 base", "004 L51 cohort", "004 L55-57 offeringYear",
  ]
}
