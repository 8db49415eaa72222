import Storage

extension Catalog {
  /// The days of a teacher's practice were blank where only its dates were written, and are those from the
  /// first through the last, where both are known to the day and lie in a year.
  static let practiceLength = Migration(
    4, "practiceLength", of: ["teacherPractice"],
    [
      .run(
        """
        UPDATE teacherPractice SET days = \(length)
        WHERE days IS NULL AND length(since) = 10 AND length(until) = 10
          AND \(length) BETWEEN 1 AND 366
        """, changing: "teacherPractice")
    ])

  private static let length = "CAST(julianday(until) - julianday(since) AS INTEGER) + 1"
}
