package import Records

/// Everything that is kept, in the order in which it is shown; the only list of the entities.
package enum Catalog {
  package static let shapes: [Shape] = [
    Alliance.schema.shape,
    Body.schema.shape,
    Seat.schema.shape,
    Membership.schema.shape,
    Meeting.schema.shape,
    Unit.schema.shape,
    UnitYear.schema.shape,
    Person.schema.shape,
    Honour.schema.shape,
    Chain.schema.shape,
    ChainLink.schema.shape,
    Programme.schema.shape,
    Offering.schema.shape,
    IndustryCollege.schema.shape,
    Base.schema.shape,
    BaseYear.schema.shape,
    Booking.schema.shape,
    Contest.schema.shape,
    Award.schema.shape,
    Cohort.schema.shape,
    StatedFigure.schema.shape,
  ]
}
