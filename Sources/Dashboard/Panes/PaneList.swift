/// The panes in the order of their numbers; the only list of them.
package enum PaneList {
  package static let all: [any Pane.Type] = [
    OverviewPane.self,
    StructurePane.self,
    BasesPane.self,
    AwardsPane.self,
    EmploymentPane.self,
    RecordsPane.self,
  ]
}
