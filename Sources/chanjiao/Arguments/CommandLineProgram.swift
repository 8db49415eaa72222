import ArgumentParser
import Catalog
import Dispatch
import Glibc
import Records

/// The program from its arguments to its exit code.
struct CommandLineProgram {
  let arguments: [String]
  let environment: [String: String]

  func run() -> Int32 {
    let order = ArgumentOrder(arguments)
    if let wishes = order.plainWishes { return browse(wishes) }
    let language = helpLanguage(order)
    if let verb = order.verb, !RootCommand.verbs.contains(verb) {
      let error = CommandError.unknownVerb(verb)
      Voice.say(error.sentence[language])
      return error.exit.rawValue
    }
    return Help.$language.withValue(language) {
      do {
        let command = try RootCommand.parseAsRoot(order.arranged)
        switch command {
        case let browse as BrowseCommand: return self.browse(browse.globals.wishes)
        case let verb as any Verb: perform(verb)
        default:
          var command = command
          try command.run()
          return Exit.ok.rawValue
        }
      } catch {
        return explain(error, language)
      }
    }
  }

  private func browse(_ wishes: Wishes) -> Int32 {
    // The description of all that is kept takes a while to put together; the terminal opens meanwhile.
    Task.detached(priority: .high) { _ = Catalog.holdings }
    let session = Session(wishes, environment: environment)
    do throws(CommandError) {
      try session.checkUser()
      return try Browser(session: session).run().rawValue
    } catch {
      return Self.fail(error, session).rawValue
    }
  }

  /// Runs a verb to its end and ends the program; a signal on the way removes what is half made.
  private func perform(_ verb: any Verb) -> Never {
    let session = Session(verb.globals.wishes, environment: environment)
    session.sayWarnings()
    let signals = SignalGuard()
    Task.detached {
      var code = Exit.ok
      do throws(CommandError) {
        try session.checkUser()
        let output = try DataOutput(file: verb.outputFile)
        try await verb.perform(session, output)
        try output.finish()
      } catch {
        code = Self.fail(error, session)
      }
      Leftovers.remove()
      exit(code.rawValue)
    }
    signals.runMainQueue()
  }

  nonisolated private static func fail(_ error: CommandError, _ session: Session) -> Exit {
    if error != .outputClosed { Voice.say(session.text(error.sentence)) }
    return error.exit
  }

  /// Help and versions go to standard output, faults in the command line to standard error.
  private func explain(_ error: any Error, _ language: Language) -> Int32 {
    let text = RootCommand.fullMessage(for: error)
    let code = RootCommand.exitCode(for: error).rawValue
    let isForMachines = arguments.contains {
      $0.hasPrefix("--generate-completion-script") || $0 == "--experimental-dump-help"
    }
    let shown =
      isForMachines ? text : ParserWording.translated(RootCommand.withGlobalOptions(text), language)
    if code == Exit.ok.rawValue {
      do throws(CommandError) {
        try DataOutput.print(shown)
      } catch {
        if error != .outputClosed { Voice.say(error.sentence[language]) }
        return error.exit.rawValue
      }
    } else {
      Voice.write(shown + "\n")
    }
    return code
  }

  private func helpLanguage(_ order: ArgumentOrder) -> Language {
    var wishes = Wishes()
    wishes.language = order.language
    wishes.config = order.config
    return Settings(wishes, environment: environment, paths: StandardPaths(environment)).language
  }
}
