import Canvas
import Records
import Storage
import Widgets

/// The scope bar: year, day, alliance, language, theme and mouse.
extension App {
  mutating func apply(_ setting: Setting) -> [Effect] {
    switch setting {
    case .year(let year):
      guard (1978...2100).contains(year) else { return [] }
      context.year = year
      context.asOf = Day(year: year, month: 12, day: 31)
      context.knowsDay = true
    case .asOf(let day):
      context.asOf = day
      context.year = day.year
      context.knowsDay = true
    case .alliance(let id):
      context.alliance = id
      return [.load(Self.allianceQuery)] + settingsChanged()
    case .language(let language):
      context.language = language
      return [.remember(preferences)] + settingsChanged()
    case .theme(let name):
      context.theme = name
      return [.useTheme(name), .remember(preferences)]
    case .mouse(let isOn):
      context.isMouseOn = isOn
      return [.useMouse(isOn)]
    case .skipsFullFields(let isOn):
      context.skipsFullFields = isOn
      message = Message(context.text(Wording.skips(isOn)), .done)
      return [.remember(preferences)]
    }
    return settingsChanged()
  }

  private var preferences: Preferences {
    Preferences(
      language: context.language, theme: context.theme, skipsFullFields: context.skipsFullFields)
  }

  mutating func settingsChanged() -> [Effect] {
    stale = Set(panes.indices)
    return refreshFront()
  }

  /// What the program's own popups gave.
  mutating func take(_ answer: Answer) -> [Effect] {
    switch (answer.question, answer.content) {
    case ("app.asOf", .text(let text)):
      guard
        let date = Typed.date(
          Typed.folded(text), today: context.today, beside: .year(context.year))
      else {
        return ask("app.asOf", again: Wording.asOfPrompt, text, because: Wording.notADate)
      }
      return apply(.asOf(date.last))
    case ("app.year", .text(let text)):
      guard let year = Int(Typed.folded(text)), (1978...2100).contains(year) else {
        return ask("app.year", again: Wording.yearPrompt, text, because: Wording.notAYear)
      }
      return apply(.year(year))
    case ("app.alliance", .choice(let index)):
      return alliances.indices.contains(index) ? apply(.alliance(alliances[index].id)) : []
    case ("app.theme", .choice(let index)):
      return context.themes.indices.contains(index) ? apply(.theme(context.themes[index])) : []
    case ("app.quit", _): return quit()
    case ("app.who", .text(let name)): return take(writer: name)
    case (Self.startQuestion, .choice(let index)): return begin(with: index)
    case ("app.sheet", .choice(let index)): return beginSheet(index)
    case ("app.drafts", .choice(let index)):
      let drafts = waitingDrafts
      return drafts.indices.contains(index) ? resume(drafts[index]) : []
    default: return []
    }
  }

  private mutating func ask(
    _ question: String, again prompt: Term, _ text: String, because reason: Term
  ) -> [Effect] {
    let fault = TypedFault(end: text.count, reason: reason)
    return finish(.ask(question, again: prompt, text: text, because: fault, context))
  }

  /// What help says of the front layer.
  var guide: Guide? {
    let front = layers.last ?? panes[current]
    return (front as? any EntryLayer)?.fieldGuide ?? type(of: front).guide
  }

  /// What the palette offers: commands of the front layer, then those of the program.
  var paletteFacts: [CommandFacts] {
    let front: any Layer = layers.last ?? panes[current]
    if front is any QuestionLayer { return front.facts(context) }
    return front.facts(context)
      + Command.facts(self, of: Self.commands, context)
      .filter { !type(of: front).has(command: $0.name) }
  }
}
