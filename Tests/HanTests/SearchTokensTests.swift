import Han
import Testing

@Suite struct SearchTokensTests {
  @Test func tokensOfAName() {
    #expect(
      SearchTokens.tokens(of: "金昌市")
        == ["changshi", "cs", "jcs", "jinchangshi", "shi", "市", "昌市", "金昌市"])
  }

  @Test func tokensOfACode() {
    #expect(SearchTokens.tokens(of: "JC-2024.A") == ["2024a", "a", "jc2024a"])
  }

  @Test func tokensAreBounded() {
    var names = NameGenerator(seed: 1)
    for _ in 0..<500 {
      let name = names.name()
      let tokens = SearchTokens.tokens(of: name)
      #expect(Set(tokens).count == tokens.count)
      #expect(tokens.allSatisfy { (1...16).contains($0.unicodeScalars.count) }, "\(name)")
      #expect(!tokens.contains { $0.contains(" ") })
    }
  }

  @Test(arguments: [[.written], [.pinyin], [.initial]] as [[NameGenerator.Part]])
  func aTokenBeginsWithEveryPlainQuery(parts: [NameGenerator.Part]) {
    var names = NameGenerator(seed: 2)
    for _ in 0..<2000 {
      let name = names.name()
      guard let text = names.query(from: name, parts: parts) else { continue }
      let query = SearchQuery(text)
      let tokens = SearchTokens.tokens(of: name)
      #expect(query.matches(name), "\(text) in \(name)")
      for term in query.indexTerms {
        #expect(hasToken(tokens, term), "\(text) in \(name)")
      }
    }
  }

  @Test func mixedQueriesMatch() {
    var names = NameGenerator(seed: 3)
    for _ in 0..<3000 {
      let name = names.name()
      let parts = NameGenerator.Part.allCases
      guard let text = names.query(from: name, parts: parts) else { continue }
      let query = SearchQuery(text)
      // Letters that happen to spell whole syllables are read as those alone.
      guard query.terms.first?.contains(where: { !$0.isASCII }) == true else { continue }
      #expect(query.matches(name), "\(text) in \(name)")
    }
  }

  @Test func noMatchIsMissedByTheIndex() {
    var names = NameGenerator(seed: 4)
    let letters = Array("jcszhxgaenouiv25金昌行长重")
    var found = 0
    for _ in 0..<6000 {
      let name = names.name()
      let tokens = SearchTokens.tokens(of: name)
      var queries = (0..<3).compactMap { _ in
        names.query(from: name, parts: NameGenerator.Part.allCases)
      }
      queries.append(
        String(
          (0..<Int.random(in: 1...4, using: &names)).map { _ in
            letters.randomElement(using: &names) ?? "j"
          }))
      // Cuttings of tokens reach the other readings of polyphones.
      if let token = tokens.randomElement(using: &names), let other = tokens.first {
        queries.append(String(token.prefix(Int.random(in: 1...16, using: &names))))
        queries.append(String(token.prefix(3) + other.suffix(2)))
      }
      for text in queries {
        let query = SearchQuery(text)
        guard query.matches(name) else { continue }
        found += 1
        for term in query.indexTerms {
          #expect(hasToken(tokens, term), "\(text) in \(name)")
        }
      }
    }
    #expect(found > 6000)
  }

  private func hasToken(_ tokens: [String], _ term: String) -> Bool {
    SearchQuery.spellings(of: term).contains { spelling in
      tokens.contains { $0.hasPrefix(spelling) }
    }
  }

  @Test func everyTokenMatchesItsText() {
    var names = NameGenerator(seed: 5)
    for _ in 0..<1500 {
      let name = names.name()
      for token in SearchTokens.tokens(of: name) {
        #expect(SearchQuery(token).matches(name), "\(token) in \(name)")
      }
    }
  }
}
