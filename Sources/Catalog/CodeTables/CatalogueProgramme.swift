import Records

/// An entry of the programme catalogue of 2021.
package struct CatalogueProgramme: Hashable, Sendable {
  package let code: String
  package let name: String
  package let level: ProgrammeLevel
  package let broadName: String
  package let narrowName: String
  package let years: String
  package let isControlled: Bool

  package var broadCode: String { String(code.prefix(2)) }
  package var narrowCode: String { String(code.prefix(4)) }

  init?(_ row: [String]) {
    guard row.count == 7, let level = ProgrammeLevel.allCases.first(where: { $0.term.zh == row[2] })
    else { return nil }
    (code, name, self.level) = (row[0], row[1], level)
    (broadName, narrowName, years) = (row[3], row[4], row[5])
    isControlled = row[6] == "K"
  }
}
