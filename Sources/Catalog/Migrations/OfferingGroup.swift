import Storage

extension Catalog {
  /// The programme group of an offering was its name and is a reference: to the group its school has
  /// under that name, to the only one of that name, or to one made of the name. Names that only the
  /// history knows come to archived groups, so that what was changed can be taken back.
  static let offeringGroup = Migration(
    2, "offeringGroup", of: ["offering"],
    [
      .create(
        TableLayout(
          name: "programmeGroup",
          columns: [
            .init("id", "INTEGER PRIMARY KEY"),
            .init("revision", "INTEGER NOT NULL DEFAULT 1"),
            .init("archived", "INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))"),
            .init("name", "TEXT NOT NULL"),
            .init("school", "INTEGER REFERENCES \"unit\" (id) NOT NULL"),
            .init("remark", "TEXT"),
            .init("sample", "INTEGER CHECK (\"sample\" IN (0, 1))"),
          ], indexes: [:])),
      .run(
        """
        CREATE TEMP TABLE group_names AS
        SELECT school, name, min(archived) AS archived, max(sample) AS sample, COALESCE(
          (SELECT min(g.id) FROM programmeGroup g WHERE g.name = n.name AND g.school = n.school),
          (SELECT min(g.id) FROM programmeGroup g WHERE g.name = n.name HAVING count(*) = 1)) AS id
        FROM (
          SELECT school, trim("group") AS name, archived, sample FROM offering
          UNION ALL SELECT o.school, trim(substr(json_extract(h.before, '$.group'), 3)), 1, o.sample
            FROM history h JOIN offering o ON o.id = h.record WHERE h.entity = 'offering'
          UNION ALL SELECT o.school, trim(substr(json_extract(h.after, '$.group'), 3)), 1, o.sample
            FROM history h JOIN offering o ON o.id = h.record WHERE h.entity = 'offering'
        ) n WHERE name <> '' GROUP BY school, name
        """),
      .run(
        """
        INSERT INTO programmeGroup (name, school, archived, remark, sample)
        SELECT name, school, archived, '由专业点所填的专业群名称建立', sample
        FROM group_names WHERE id IS NULL ORDER BY school, name
        """, changing: "programmeGroup"),
      .run(
        """
        INSERT INTO change_set (time, user, command, reason)
        SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), 'chanjiao', 'migrate', ''
        WHERE EXISTS (SELECT 1 FROM group_names WHERE id IS NULL)
        """),
      .run(
        """
        INSERT INTO history (change, entity, record, action, revision)
        SELECT (SELECT max(number) FROM change_set), 'programmeGroup', g.id, 1, 1
        FROM group_names n JOIN programmeGroup g ON g.school = n.school AND g.name = n.name
        WHERE n.id IS NULL
        """),
      .run(
        """
        UPDATE group_names SET id = (SELECT g.id FROM programmeGroup g
          WHERE g.school = group_names.school AND g.name = group_names.name) WHERE id IS NULL
        """),
      .rebuild(
        table: "offering",
        [
          .init(
            "group", "INTEGER REFERENCES \"programmeGroup\" (id)",
            from: """
              (SELECT n.id FROM group_names n
                WHERE n.school = old.school AND n.name = trim(old."group"))
              """)
        ]),
      .run(translation(of: "before")),
      .run(translation(of: "after")),
      .run("DROP TABLE group_names"),
    ])

  /// The names in one side of the history become references.
  private static func translation(of side: String) -> String {
    """
    UPDATE history SET \(side) = json_set(\(side), '$.group', (
      SELECT n.id FROM group_names n JOIN offering o ON o.school = n.school
      WHERE o.id = history.record
        AND n.name = trim(substr(json_extract(history.\(side), '$.group'), 3))))
    WHERE entity = 'offering' AND json_type(\(side), '$.group') = 'text'
    """
  }
}
