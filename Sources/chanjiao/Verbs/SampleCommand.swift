import ArgumentParser
import Records
import Storage

/// Writes the sample alliance, or a large synthetic one, into a new database.
struct SampleCommand: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sample",
      abstract: Help.text(
        "生成示例联盟的数据库；给出数量则生成大型合成联盟",
        "Make a database of the sample alliance or, given numbers, of a large synthetic one"))
  }

  @Argument(
    help: ArgumentHelp("要生成的数据库文件", "The database file to make"), completion: .file())
  var file: String

  @Option(help: ArgumentHelp("毕业生批次数量", "How many cohorts", "n"))
  var cohorts: Int?

  @Option(help: ArgumentHelp("获奖数量", "How many awards", "n"))
  var awards: Int?

  @Option(help: ArgumentHelp("使用安排数量", "How many bookings", "n"))
  var bookings: Int?

  @Option(help: ArgumentHelp("随机种子：相同种子得到相同数据", "The seed: the same one gives the same data", "n"))
  var seed: UInt64?

  @OptionGroup var globals: GlobalOptions

  func validate() throws {
    for count in [cohorts, awards, bookings].compactMap(\.self) where count < 0 {
      throw ValidationError(Help.text("数量不能为负", "A number cannot be negative"))
    }
  }

  func perform(_ session: Session, _ output: DataOutput) async throws(CommandError) {
    if let size = Folder.size(of: file), size > 0 { throw .alreadyThere(path: file) }
    let isLarge = cohorts != nil || awards != nil || bookings != nil
    let content: SampleFile.Content =
      isLarge
      ? .large(cohorts: cohorts ?? 0, awards: awards ?? 0, bookings: bookings ?? 0, seed: seed)
      : .alliance(seed: seed)
    let names = session.holdings.shapes.map { ($0.name, session.text($0.title)) }
    let titles = Dictionary(names, uniquingKeysWith: { first, _ in first })
    try await SampleFile(path: file, user: session.user).make(content) { entity, count in
      Voice.progress("\(titles[entity] ?? entity) \(Numbers.grouped(count))")
    }
    Voice.endProgress()
    Voice.say(session.text(Term("已生成 \(file)", "Made \(file)")))
  }
}
