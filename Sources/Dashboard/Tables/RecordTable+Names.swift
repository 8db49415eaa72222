import Records
import Storage

/// What names of other records end in is left out where their row says it anyway: of a contest its year
/// beside a column of years, of an offering its school beside that school.
extension RecordTable {
  /// The fields that may say again what the names in a field end in, for each part of such a name from
  /// its end on; the first part always stays. Only what is shown, or all records have alike, says anything.
  func saidAgain(
    ofNamesIn index: Int, beside shown: [OfferedColumn], _ shape: Shape, _ context: Context
  ) -> [[Int]] {
    guard case .reference(let entity) = shape.fields[index].kind,
      let named = context.holdings[entity]
    else { return [] }
    let said = scope.commonFields(of: shape).union(shown.map(\.id))
    return named.naming.dropFirst().reversed().map { part in
      shape.fields.indices.filter { place in
        let field = shape.fields[place]
        return place != index && said.contains(field.name) && field.kind == named[part]?.kind
      }
    }
  }
}

extension Row {
  /// Takes the end of a name away as far as fields of the row say it in the same words.
  func leaveOut(
    _ said: [[Int]], from name: inout String, _ shape: Shape, _ language: Language
  ) {
    for places in said {
      let texts = places.lazy.map { text($0, of: shape, language) }
      guard let end = texts.first(where: { !$0.isEmpty && name.hasSuffix(" " + $0) }) else {
        return
      }
      name.removeLast(end.count + 1)
    }
  }
}
