package import Records

/// One change to one record.
package enum Change: Hashable, Sendable {
  case insert(entity: String, values: [Value])
  /// The fields given, and nothing else; refused where the record is no longer at that revision.
  case update(entity: String, id: Int, revision: Int, fields: [String: Value])
  case archive(entity: String, id: Int, revision: Int)
  case restore(entity: String, id: Int, revision: Int)

  package var entity: String {
    switch self {
    case .insert(let entity, _), .update(let entity, _, _, _), .archive(let entity, _, _),
      .restore(let entity, _, _):
      entity
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

  package init(_ changes: [Change], user: String, command: String, reason: String = "") {
    self.changes = changes
    self.user = user
    self.command = command
    self.reason = reason
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

/// One line of the history: who did what to which record, when, with the changed fields.
package struct HistoryEntry: Hashable, Sendable {
  package enum Action: Int, Hashable, Sendable { case insert = 1, update, archive, restore }

  package let change: Int
  /// UTC, ISO 8601.
  package let time: String
  package let user: String
  package let command: String
  package let reason: String
  package let entity: String
  package let id: Int
  /// How many records with ids from `id` on one entry stands for: those of a filling are one line.
  package let count: Int
  package let action: Action
  /// Changed fields only; a new record has none, its row being the "after".
  package let before: [String: Value]
  package let after: [String: Value]

  package init(
    change: Int, time: String, user: String, command: String, reason: String, entity: String,
    id: Int, count: Int = 1, action: Action, before: [String: Value], after: [String: Value]
  ) {
    self.change = change
    self.time = time
    self.user = user
    self.command = command
    self.reason = reason
    self.entity = entity
    self.id = id
    self.count = count
    self.action = action
    self.before = before
    self.after = after
  }
}

/// Which part of the history, newest first.
package struct HistoryQuery: Hashable, Sendable {
  package var entity: String?
  package var id: Int?
  package var user: String?
  /// Entries older than this change number.
  package var before: Int?
  package var limit: Int

  package init(
    entity: String? = nil, id: Int? = nil, user: String? = nil, before: Int? = nil, limit: Int = 100
  ) {
    self.entity = entity
    self.id = id
    self.user = user
    self.before = before
    self.limit = limit
  }
}
