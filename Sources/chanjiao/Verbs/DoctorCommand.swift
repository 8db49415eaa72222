import ArgumentParser
import Canvas
import Records

/// Tells facts about terminal, locale, database and paths, to copy into a support request.
struct DoctorCommand: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "doctor",
      abstract: Help.text(
        "终端、语言、数据库和路径的情况，便于求助时附上",
        "Facts about terminal, locale, database and paths, to copy into a support request"))
  }

  @Option(help: ArgumentHelp("格式", "The format", "table|json"))
  var format = ReportFormat.table

  @OptionGroup var globals: GlobalOptions

  func perform(_ session: Session, _ output: DataOutput) async throws(CommandError) {
    let examination = Examination(session: session)
    var sections = [
      examination.program, await examination.terminal, examination.settings, examination.places,
    ]
    sections.append(await examination.database())
    switch format {
    case .table: try output.write(text(sections, session.language))
    case .json:
      let members = sections.map { section in
        (section.id, JSON.object(section.facts.map { ($0.id, $0.value.json) }))
      }
      try output.write(JSON.object(members).line + "\n")
    }
  }

  private func text(_ sections: [FactSection], _ language: Language) -> String {
    let labels = sections.flatMap { $0.facts.map { $0.label[language] } }
    let width = labels.map(\.columns).max() ?? 0
    return sections.map { section in
      let lines = section.facts.map {
        "  " + $0.label[language].padded(width) + "  " + $0.value.text(language).sanitised + "\n"
      }
      return section.title[language] + "\n" + lines.joined()
    }.joined(separator: "\n")
  }
}
