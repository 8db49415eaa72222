package import Storage

/// Everything that is checked across records before one is saved; the only list of the checks.
extension Catalog {
  package static let checks: [Check] = [
    ChainSupply.check,
    ChainLinkSupply.check,
    SchoolSupply.check,
    PracticeDays.check,
    CountedFigure.check,
    InternShare.check,
    Workstations.check,
    FewerWorkstations.check,
    FewerOpenDays.check,
    ClosedDays.check,
    MembershipPeriods.check,
    WorkOnce.check,
    AwardDay.check,
    CohortOverlap.check,
    SnapshotDay.check,
    SecondmentEnds.check,
  ]
}
