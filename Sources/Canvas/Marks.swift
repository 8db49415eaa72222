/// The combining code points of a cell after its first; 0 where there is none.
///
/// Four numbers of their own rather than a vector, which would begin on sixteen bytes and make every
/// cell twice as large: a screen is written, compared and thrown away with every key.
package struct Marks: Hashable, Sendable {
  private var first: UInt32 = 0
  private var second: UInt32 = 0
  private var third: UInt32 = 0
  private var fourth: UInt32 = 0

  package static let none = Marks()

  package subscript(lane: Int) -> UInt32 {
    get {
      switch lane {
      case 0: first
      case 1: second
      case 2: third
      default: fourth
      }
    }
    set {
      switch lane {
      case 0: first = newValue
      case 1: second = newValue
      case 2: third = newValue
      default: fourth = newValue
      }
    }
  }
}
