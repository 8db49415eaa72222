import Foundation
import Records
import Scratch
import Storage
import Testing

@testable import StorageSQLite

@Suite("What a file lies on", .scratch) struct FileSystemTests {
  static let mounts = """
    22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
    25 22 0:40 / /home rw - nfs4 server:/home rw,vers=4.2
    26 22 8:2 / /home/local rw - xfs /dev/sda2 rw
    27 22 0:41 / /mnt/c rw - 9p C:\\134 rw
    28 22 0:42 / /mnt/our\\040files rw master:2 shared:3 - cifs //server/files rw
    29 22 0:43 / /net/remote rw - fuse.sshfs me@server:/ rw
    30 22 8:3 / /media/stick rw - fuseblk /dev/sdb1 rw
    31 22 0:44 / /mnt/c rw - ext4 /dev/sdc rw
    """

  @Test(
    "a path lies in the nearest mount",
    arguments: [
      ("/", "ext4"), ("/homes/a", "ext4"), ("/home", "nfs4"), ("/home/a/b", "nfs4"),
      ("/home/local/a", "xfs"), ("/mnt/our files/a", "cifs"), ("/net/remote/a", "fuse.sshfs"),
      ("/media/stick/a", "fuseblk"), ("/mnt/c/a", "ext4"),
    ])
  func mounts(_ path: String, _ kind: String) {
    #expect(FileSystem.holding(resolved: path, mounts: Self.mounts)?.kind == kind)
  }

  @Test(
    "where several machines can write is a share",
    arguments: [
      ("nfs", true), ("nfs4", true), ("cifs", true), ("smb3", true), ("9p", true), ("lustre", true),
      ("gfs2", true), ("afs", true), ("ceph", true), ("fuse.sshfs", true), ("fuse.rclone", true),
      ("vboxsf", true), ("ext4", false), ("xfs", false), ("btrfs", false), ("overlay", false),
      ("tmpfs", false), ("fuseblk", false), ("fuse.gocryptfs", false), ("virtiofs", false),
      ("zfs", false), ("", false),
    ])
  func shares(_ kind: String, _ isShared: Bool) {
    #expect(FileSystem(point: "/data", kind: kind).isShared == isShared)
  }

  @Test("a container's own root is no share") func root() {
    #expect(!FileSystem(point: "/", kind: "9p").isShared)
    #expect(FileSystem(point: "/mnt/c", kind: "9p").isShared)
  }

  @Test(
    "this machine says what its files lie on, there or not",
    .enabled(if: FileSystem.holding("/") != nil, "a chroot's own root is not among its mounts"))
  func here() throws {
    let path = try temporaryFile()
    let system = try #require(FileSystem.holding(path))
    #expect(!system.kind.isEmpty)
    #expect(FileSystem.holding(path + "/not/there") == system)
    #expect(FileSystem.holding("/proc/self/status")?.kind == "proc")
  }

  @Test("on a share a file is browsed, not written, and the reason said") func refusal()
    async throws
  {
    let share: (String) -> FileSystem? = { _ in FileSystem(point: "/home", kind: "nfs4") }
    let path = try temporaryFile()
    let reason = StorageError.onNetworkShare(path: path, kind: "nfs4")
    #expect(throws: reason) {
      try SQLiteStore(path: path, holdings: World.holdings, fileSystem: share)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
    let own = try SQLiteStore(
      path: path, holdings: World.holdings, isPrivate: true, fileSystem: share)
    let place = try await own.insert(Place(name: "金昌"))
    await own.close()
    let store = try SQLiteStore(path: path, holdings: World.holdings, fileSystem: share)
    #expect(store.readOnlyReason == reason)
    try await #expect(store.ids(Scope("place")) == [place.id])
    await #expect(throws: reason) { try await store.insert(Place(name: "兰州")) }
    await #expect(throws: reason) {
      try await store.apply(.reveal(entity: "place", id: place.id, fields: ["name"]))
    }
  }
}
