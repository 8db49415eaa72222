import Records
import Storage
import Widgets

/// What changes of the records do to the program.
extension App {
  /// Reads everything shown anew, each pane when it is next looked at.
  mutating func refreshAll() -> [Effect] {
    stale = Set(panes.indices)
    waiting.outdate()
    return [.load(Self.allianceQuery)] + refreshFront()
  }

  /// Says why the file is out of reach, and lets nothing be changed until it is back.
  mutating func see(asCutOff error: StorageError?) {
    if let error {
      if !context.isReadOnly { context.readOnly = .cutOff(error) }
      message = Message(context.text(StorageWording.term(for: error)), .fault)
    } else if case .cutOff? = context.readOnly {
      context.readOnly = nil
      message = Message(context.text(Wording.isBack), .note)
    }
  }

  /// Says what was done, lets those who asked go on, and shows it everywhere.
  mutating func saved(_ event: Event, _ receipt: ChangeReceipt, _ text: Term) -> [Effect] {
    seenVersion = receipt.number
    message = Message(context.text(text), .done)
    return hand(event) + refreshAll()
  }

  /// What to ask before quitting; nil where nothing goes, or where it has been asked.
  var quitQuestion: QuitLayer? {
    let count = changesMade.count + context.drafts.count
    return context.isPassing && count > 0 && !(layers.last is QuitLayer)
      ? QuitLayer(count: count) : nil
  }

  /// Says something further about what was just said; alone where that has been read.
  mutating func add(to said: Message?, _ text: String) {
    let mark = context.language == .zh ? "；" : "; "
    message = said.map { Message($0.text + mark + text, $0.gravity) } ?? Message(text, .note)
  }

  mutating func failed(_ effect: Effect, _ error: StorageError) -> [Effect] {
    if error != .cancelled {
      let text = refusal(of: effect, error) ?? StorageWording.term(for: error)
      message = Message(context.text(text), .fault)
    }
    if case .findUndoable(offering) = effect { offering = nil }
    if case .undo = effect, let offering {
      return hand(.failed(effect, error)) + [.findUndoable(offering)]
    }
    if case .checkArchiving(let request) = effect, let effects = unchecked(request, error) {
      return effects
    }
    return hand(.failed(effect, error))
  }
}

extension ChangeSet {
  /// Whether records are otherwise afterwards; to have looked at personal data alters none.
  var alters: Bool {
    changes.contains { if case .reveal = $0 { false } else { true } }
  }
}
