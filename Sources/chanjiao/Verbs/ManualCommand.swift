import ArgumentParser
import Foundation
import Records

/// Prints the manual page, made from the commands' own definitions.
struct ManualCommand: Verb {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "manual",
      abstract: Help.text("输出手册页 (roff)", "Print the manual page (roff)"), shouldDisplay: false)
  }

  @OptionGroup var globals: GlobalOptions

  func perform(_ session: Session, _ output: DataOutput) async throws(CommandError) {
    try output.write(ManualPage.text)
  }
}
