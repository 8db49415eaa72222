import ArgumentParser
import Records

/// Tells facts about terminal, locale, database and paths, to copy into a support request.
struct DoctorCommand: Verb, Telling {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: Help.text(
        "终端、语言、数据库和路径的情况，便于求助时附上；并查出不合规则和可能重复的记录",
        "Facts about terminal, locale, database and paths, to copy into a support request; and the"
          + " records that break a rule or may be doubles"))
  }

  @OptionGroup var data: DataOptions

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp("查找可能重复的记录", "Look for records that may be doubles"))
  var doubles = true

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp("逐条核对记录是否合乎规则", "Look for records that break a rule"))
  var faults = true

  @OptionGroup var globals: GlobalOptions

  func perform(_ session: Session, _ output: DataOutput) async throws(CommandError) {
    let examination = Examination(session: session)
    var sections = [
      examination.program, await examination.terminal, examination.settings, examination.places,
    ]
    sections.append(await examination.database())
    if faults, let found = await examination.faults() { sections.append(found) }
    if doubles, let found = await examination.doubles() { sections.append(found) }
    let findings = Findings(sections: sections, language: session.language)
    try output.write(data.format.text(findings, isFile: data.isFile))
  }
}
