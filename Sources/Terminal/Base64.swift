/// Bytes as text of 64 signs, as terminals want what is meant for the clipboard.
nonisolated enum Base64 {
  private static let signs = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  static func encoded(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = (0..<3).map { start + $0 < bytes.count ? Int(bytes[start + $0]) : 0 }
      let number = three[0] << 16 | three[1] << 8 | three[2]
      let known = min(3, bytes.count - start) + 1
      for place in 0..<4 {
        text.append(place < known ? signs[number >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }
}
