import GRDB
package import Records
package import Storage

// GRDB and Foundation have types of these names too; here the program's own are meant.
package typealias Record = Records.Record
package typealias Row = Storage.Row
package typealias Measurement = Storage.Measurement
