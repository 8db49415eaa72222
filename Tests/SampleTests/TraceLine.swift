import Testing

/// A line of a source document with each thing it names and what holds that.
struct TraceLine: Sendable, CustomTestStringConvertible {
  /// Something a line names, and the fields that hold it; of a choice the options by their labels.
  struct Thing: Sendable {
    let name: String
    let holders: [Holder]
  }

  struct Holder: Sendable {
    let kind: String
    let field: String
    let options: [String]

    /// As `base.kind=厂中校|校中厂`.
    init(_ text: Substring) {
      let sides = text.split(separator: "=", maxSplits: 1)
      let path = sides[0].split(separator: ".", maxSplits: 1)
      kind = String(path[0])
      field = path.count > 1 ? String(path[1]) : ""
      options = sides.count > 1 ? sides[1].split(separator: "|").map(String.init) : []
    }
  }

  let document: String
  let line: String
  /// The numbers of the domain's entities the line is said to be held by.
  let entities: [Int]
  let things: [Thing]

  /// Each thing is a line of its own: its name, a colon, and the fields that hold it.
  init(_ document: String, _ line: String, in entities: [Int], _ things: String) {
    (self.document, self.line, self.entities) = (document, line, entities)
    self.things = things.split(separator: "\n").map { text in
      let sides = text.split(separator: ":", maxSplits: 1)
      let holders = sides.count > 1 ? sides[1].split(separator: " ").map(Holder.init) : []
      return Thing(name: String(sides[0]), holders: holders)
    }
  }

  var testDescription: String { "\(document) L\(line)" }

  /// The kinds of records that hold what it names.
  var kinds: Set<String> { Set(things.flatMap(\.holders).map(\.kind)) }

  /// The lines a place names, as `L30-32` or `L7、L43`; a heading stands for itself.
  static func lines(_ place: String) -> Set<String> {
    let parts = place.split { !$0.isNumber && $0 != "-" }
    guard !parts.isEmpty else { return [place] }
    return parts.reduce(into: []) { lines, part in
      let ends = part.split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first <= last else { return }
      for line in first...last { lines.insert(String(line)) }
    }
  }

  /// Every line of the documents that states something to be kept.
  static let all = jinchang + baotou + jinxiang + bureau + speech

  /// The kinds that hold what the domain describes as an entity, by its number there: where two became
  /// one, that one. Targets and values of indicators are stated figures; an inspection is the work
  /// of a body, a standard that is met a grade or an honour.
  static let holders: [Int: Set<String>] = [
    1: ["alliance"], 2: ["body"], 3: ["seat"], 4: ["membership"], 5: ["meeting"], 6: ["policy"],
    7: ["plan"], 8: ["unit"], 9: ["unitYear"], 10: ["honour"], 11: ["person"],
    12: ["resourcePool"], 13: ["honour"], 14: ["chain"], 15: ["chain"], 16: ["chainLink"],
    17: ["vacancy"], 18: ["supply"], 19: ["match"], 20: ["jobFair"], 21: ["programme"],
    22: ["offering"], 23: ["programmeGroup"], 24: ["adjustment"], 25: ["course"],
    26: ["jointProgramme"], 27: ["unitRelation"], 28: ["agreement"], 29: ["project"],
    30: ["industryCollege"], 31: ["trainingClass"], 32: ["pairUp"], 33: ["secondment"],
    34: ["platform"], 35: ["project"], 36: ["base"], 37: ["baseYear"], 38: ["booking"],
    39: ["agreement"], 40: ["internship"], 41: ["teacherPractice"], 42: ["dualTeacher"],
    43: ["training"], 44: ["training"], 45: ["certificate"], 46: ["certificate"],
    47: ["contest"], 48: ["award"], 49: ["cohort"], 50: ["tracking"], 51: ["tracking"],
    52: ["startUp"], 53: ["supportPayment"], 54: ["fund"], 55: ["risk"], 57: ["statedFigure"],
    58: ["statedFigure"], 59: ["workTask"], 61: ["body"], 62: ["unit", "honour"],
    65: ["statedFigure"],
  ]
}
