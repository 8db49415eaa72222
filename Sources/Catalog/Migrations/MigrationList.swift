package import Storage

/// What changed the tables of older files beyond additions, in the order of their numbers. None is ever
/// altered or taken out: files of any age pass through those they have not seen.
extension Catalog {
  package static let migrations: [Migration] = [offeringGroup, plainPhones, practiceLength]
}
