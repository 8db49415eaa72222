import Foundation
import Storage

/// What a file lies on, and whether other machines can write there too.
///
/// A write-ahead log needs memory and locks that all who have the file open share, so that everybody
/// who writes must be on one machine.
package struct FileSystem: Hashable, Sendable {
  /// The folder it is mounted on.
  package let point: String
  /// Its kind as the system names it: `ext4`, `nfs4`, `fuse.sshfs`.
  package let kind: String

  package init(point: String, kind: String) {
    self.point = point
    self.kind = kind
  }

  private static let shared: Set<String> = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "ncp", "afs", "coda", "lustre", "gfs2",
    "ocfs2", "ceph", "gpfs", "beegfs", "panfs", "pvfs2", "vboxsf", "vmhgfs",
  ]

  /// File systems in user space that reach over a network; others of their kind are on a disk.
  private static let sharedFuse: Set<String> = [
    "sshfs", "rclone", "s3fs", "gcsfuse", "goofys", "davfs", "davfs2", "glusterfs", "ceph-fuse",
    "ceph", "curlftpfs", "gvfsd-fuse", "smbnetfs", "afpfs", "juicefs", "moosefs", "mfs",
    "lizardfs", "seaweedfs", "onedriver", "google-drive-ocamlfuse", "vmhgfs-fuse", "blobfuse2",
  ]

  /// Whether other machines can write there; false of what nobody knows.
  package var isShared: Bool {
    // Plan 9's protocol hands folders of a host to its guests, as Windows does under WSL; a root of
    // this kind is a container's own.
    if kind == "9p" { return point != "/" }
    if kind.hasPrefix("fuse.") { return Self.sharedFuse.contains(String(kind.dropFirst(5))) }
    return Self.shared.contains(kind)
  }

  /// What holds a file, or the nearest folder above it that is there; nil where the system does not say.
  package static func holding(_ path: String) -> FileSystem? {
    var place = path
    while access(place, F_OK) != 0, let slash = place.lastIndex(of: "/") {
      place = String(place[..<slash])
    }
    let start = place.isEmpty ? "/" : access(place, F_OK) == 0 ? place : "."
    guard let resolved = realpath(start, nil),
      let mounts = FileManager.default.contents(atPath: "/proc/self/mountinfo")
    else { return nil }
    defer { free(resolved) }
    return holding(
      resolved: String(cString: resolved), mounts: String(decoding: mounts, as: UTF8.self))
  }

  /// Whether whoever runs the program may write to a file, or make files in a folder.
  package static func mayWrite(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// The folder a file lies in, or the nearest one above where that is not there.
  static func folder(for path: String) -> String {
    var folder = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    repeat {
      let end = folder.utf8.lastIndex(of: UInt8(ascii: "/")) ?? folder.startIndex
      folder = end == folder.startIndex ? "/" : String(folder[..<end])
    } while folder != "/" && access(folder, F_OK) != 0
    return folder
  }

  /// Makes an empty file, which whoever may not read another may not read either, and gives its name:
  /// with a number where there is one of the name wanted.
  static func make(_ path: String, like other: String) throws(StorageError) -> String {
    var facts = stat()
    let mode = stat(other, &facts) == 0 ? facts.st_mode & 0o777 : 0o600
    var name = path
    var number = 1
    while true {
      let file = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if file >= 0 {
        // What the system takes from a new file's mode by itself is given back.
        fchmod(file, mode)
        close(file)
        return name
      }
      guard errno == EEXIST else { throw errno == ENOSPC ? .full : .readOnly(path: path) }
      number += 1
      name = path + "-\(number)"
    }
  }

  /// Whether a path leads to a pipe, a device or the like, which SQLite would wait for.
  static func isSpecial(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && ![S_IFREG, S_IFDIR].contains(facts.st_mode & S_IFMT)
  }

  /// The mount a path without links lies in, from the list of proc(5): the longest, and of several on
  /// one place the last.
  static func holding(resolved path: String, mounts: String) -> FileSystem? {
    var found: FileSystem?
    for line in mounts.utf8.split(separator: UInt8(ascii: "\n")) {
      guard let mount = FileSystem(mount: line), mount.holds(path),
        mount.point.utf8.count >= found?.point.utf8.count ?? 0
      else { continue }
      found = mount
    }
    return found
  }

  /// Every start reads dozens of lines, so that they are split as bytes.
  private init?(mount line: Substring.UTF8View) {
    let parts = line.split(separator: UInt8(ascii: " "))
    guard parts.count > 6, let dash = parts[6...].firstIndex(where: { $0.elementsEqual("-".utf8) }),
      dash + 1 < parts.count
    else { return nil }
    // A space in a name is written so that it does not end the name.
    let written = String(Substring(parts[4]))
    point = written.contains("\\") ? written.replacing("\\040", with: " ") : written
    kind = String(Substring(parts[dash + 1]))
  }

  private func holds(_ path: String) -> Bool {
    point == "/" || path == point || path.hasPrefix(point + "/")
  }
}
