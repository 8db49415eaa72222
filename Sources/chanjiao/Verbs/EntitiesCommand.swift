import ArgumentParser
import Catalog
import Records
import Storage

/// Tells what can be kept, and the fields of one kind of record.
struct EntitiesCommand: Verb, Telling {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "entities",
      abstract: Help.text("列出记录种类及其字段", "List the kinds of records and their fields"),
      discussion: Help.text(
        "“排序”说明 list --sort 可按该字段排多少条：不限，或条件留下的不超过此数时。",
        "Sorts tells how many records list --sort takes by a field: any number, or up to so many that"
          + " the conditions leave."))
  }

  @Argument(
    help: ArgumentHelp("记录种类；不给则列出全部", "A kind of record; without it, all of them"),
    completion: .list(EntityCompletion.names))
  var entity: String?

  @OptionGroup var data: DataOptions

  @OptionGroup var globals: GlobalOptions

  func perform(_ session: Session, _ output: DataOutput) async throws(CommandError) {
    let (holdings, language) = (session.holdings, session.language)
    guard let entity else {
      var writer = ListWriter(
        data.format, PrintedEntity.table(language), names: PrintedEntity.names,
        isFile: data.isFile)
      let entities = holdings.shapes.map { PrintedEntity(shape: $0, language: language) }
      return try output.write(writer.whole(entities))
    }
    let shape = try holdings.entity(called: entity)
    var writer = ListWriter(
      data.format, PrintedField.table(language), names: PrintedField.names, isFile: data.isFile)
    if data.format == .table { try output.write("\(shape.name)  \(shape.title[language])\n\n") }
    try output.write(
      writer.whole(shape.fields.map { PrintedField($0, holdings, language) }))
  }
}
