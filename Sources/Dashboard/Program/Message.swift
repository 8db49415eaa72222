package import Widgets

/// Something said in the hint line until the next key.
package struct Message: Hashable, Sendable {
  package let text: String
  package let gravity: Gravity

  package init(_ text: String, _ gravity: Gravity) {
    self.text = text
    self.gravity = gravity
  }
}

extension Response {
  package static func notice(_ text: String, _ gravity: Gravity) -> Response {
    .act(.notice(Message(text, gravity)))
  }
}
