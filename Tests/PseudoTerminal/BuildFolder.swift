package import Foundation

/// The folder the tests were built in: the program lies there, and what is made once for each build.
package enum BuildFolder {
  package static let url = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()
}
