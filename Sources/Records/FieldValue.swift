/// A Swift type that can be a field of an entity.
package protocol FieldValue: Hashable, Sendable {
  static var kind: ValueKind { get }
  /// Whether a field of this type can be blank.
  static var isOptional: Bool { get }
  var value: Value { get }
  init?(_ value: Value)
}

extension FieldValue {
  package static var isOptional: Bool { false }
}

extension String: FieldValue {
  package static var kind: ValueKind { .text }
  /// An empty text is a blank field.
  package var value: Value { isEmpty ? .blank : .text(self) }
  package init?(_ value: Value) {
    guard let text = value.text else { return nil }
    self = text
  }
}

extension Int: FieldValue {
  package static var kind: ValueKind { .integer }
  package var value: Value { .integer(self) }
  package init?(_ value: Value) {
    guard let number = value.integer else { return nil }
    self = number
  }
}

extension Double: FieldValue {
  package static var kind: ValueKind { .number(decimals: 2) }
  package var value: Value { .number(self) }
  package init?(_ value: Value) {
    guard let number = value.quantity else { return nil }
    self = number
  }
}

extension Bool: FieldValue {
  package static var kind: ValueKind { .flag }
  package var value: Value { .integer(self ? 1 : 0) }
  package init?(_ value: Value) {
    guard let number = value.integer else { return nil }
    self = number != 0
  }
}

extension PartialDate: FieldValue {
  package static var kind: ValueKind { .date }
  package var value: Value { .text(iso) }
  package init?(_ value: Value) {
    guard let text = value.text else { return nil }
    self.init(iso: text)
  }
}

extension Amount: FieldValue {
  package static var kind: ValueKind { .amount }
  package var value: Value { .amount(self) }
  package init?(_ value: Value) {
    switch value {
    case .amount(let amount): self = amount
    case .integer(let number): self.init(Double(number))
    case .number(let number): self.init(number)
    case .blank, .text: return nil
    }
  }
}

extension Optional: FieldValue where Wrapped: FieldValue {
  package static var kind: ValueKind { Wrapped.kind }
  package static var isOptional: Bool { true }
  package var value: Value { self?.value ?? .blank }
  package init?(_ value: Value) {
    self = value.isBlank ? .none : Wrapped(value)
  }
}

/// A reference to a record of another entity, by id.
package struct Reference<Target: Entity>: FieldValue {
  package let id: Int

  package init(_ id: Int) { self.id = id }

  package static var kind: ValueKind { .reference(Target.entity) }
  package var value: Value { .integer(id) }
  package init?(_ value: Value) {
    guard let id = value.integer else { return nil }
    self.id = id
  }
}
