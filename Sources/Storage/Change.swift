package import Records

/// One change to one record.
package enum Change: Hashable, Sendable {
  case insert(entity: String, values: [Value])
  /// The fields given, and nothing else; refused where the record is no longer at that revision.
  case update(entity: String, id: Int, revision: Int, fields: [String: Value])
  case archive(entity: String, id: Int, revision: Int)
  case restore(entity: String, id: Int, revision: Int)
  /// Changes nothing, but keeps that somebody was shown personal fields of a record unmasked.
  case reveal(entity: String, id: Int, fields: [String])
  /// Changes nothing, but keeps what somebody had to say about a record: the reason of its set.
  case remark(entity: String, id: Int)

  package var entity: String {
    switch self {
    case .insert(let entity, _), .update(let entity, _, _, _), .archive(let entity, _, _),
      .restore(let entity, _, _), .reveal(let entity, _, _),
      .remark(let entity, _):
      entity
    }
  }

  /// Whether it leaves its record as it is.
  package var changesNothing: Bool {
    switch self {
    case .insert, .update, .archive, .restore: false
    case .reveal, .remark: true
    }
  }
}

/// Changes made by one command of one person: all or none, and undone as one.
package struct ChangeSet: Hashable, Sendable {
  package var changes: [Change]
  package var user: String
  /// The command that made it, by name.
  package var command: String
  /// Why warnings were accepted, where the person said so.
  package var reason: String
  /// The draft it was written in, by name: whoever finds that later knows it was saved.
  package var draft: String?

  package init(
    _ changes: [Change], user: String, command: String, reason: String = "", draft: String? = nil
  ) {
    self.changes = changes
    self.user = user
    self.command = command
    self.reason = reason
    self.draft = draft
  }
}

/// What a change set did: its number for undoing, and the records' ids in the order of the changes.
package struct ChangeReceipt: Hashable, Sendable {
  package let number: Int
  package let ids: [Int]
  package let entities: Set<String>

  package init(number: Int, ids: [Int], entities: Set<String>) {
    self.number = number
    self.ids = ids
    self.entities = entities
  }
}
