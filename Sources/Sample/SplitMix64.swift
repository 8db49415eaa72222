/// A small random generator whose numbers depend on its seed alone, so that a sample can be made again.
struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below a bound; the slight preference for small ones does not matter in a sample.
  mutating func below(_ bound: Int) -> Int {
    Int(((next() >> 32) &* UInt64(bound)) >> 32)
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  mutating func pick<C: RandomAccessCollection<Element>, Element>(_ choices: C) -> Element
  where C.Index == Int {
    choices[choices.startIndex + below(choices.count)]
  }

  mutating func chance(percent: Int) -> Bool { below(100) < percent }
}
