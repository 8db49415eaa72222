package import Records
import Widgets

/// Why drafts cannot be kept outside the program.
package struct DraftTrouble: Hashable, Sendable {
  /// Where they were to be kept, as a person reads it.
  let folder: String
  let reason: Term

  package init(folder: String, reason: Term) {
    self.folder = folder
    self.reason = reason
  }
}

/// Who has drafts that are not offered here.
package struct DraftHolder: Hashable, Sendable {
  package enum Whose: Hashable, Sendable {
    /// Another run of the program, with when it was started as a person reads it.
    case run(process: Int, since: String)
    /// Somebody else who writes at the same login.
    case writer(String)
  }

  let count: Int
  let whose: Whose

  package init(count: Int, _ whose: Whose) { (self.count, self.whose) = (count, whose) }
}

/// Drafts that only this run of the program has.
extension App {
  /// Takes note of whether a draft reached the disk, and says so where it did not.
  mutating func see(_ trouble: DraftTrouble?, ofDraft id: String) {
    guard let trouble, context.drafts.contains(where: { $0.id == id }) else {
      context.unkept[id] = nil
      return
    }
    context.unkept[id] = trouble
    if message?.gravity != .fault {
      message = Message(context.text(DraftWording.cannotBeKept(trouble)), .fault)
    }
  }

  /// What is asked before the program ends and drafts with it; nil where none would be lost.
  var questionOfLoss: ConfirmLayer? {
    guard let trouble = context.unkept.values.first else { return nil }
    return ConfirmLayer(
      DraftWording.lossTitle, DraftWording.loss(context.unkept.count, trouble),
      yes: DraftWording.quit, answering: "app.quit")
  }
}

extension Context {
  /// What is said on leaving a form with something typed in it.
  var draftNotice: Message {
    unkept.values.first.map { Message(text(DraftWording.keptForNow($0)), .warning) }
      ?? Message(text(FormWording.draftKept), .note)
  }
}
