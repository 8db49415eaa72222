import Glibc

/// Where files belong by the XDG rules, which ask to ignore paths that are not absolute.
nonisolated struct StandardPaths: Hashable {
  /// The folders of this program's files.
  let config: String
  let siteConfigs: [String]
  let data: String
  let state: String
  let cache: String
  /// Where private copies go that live as long as the program.
  let temporary: String

  init(_ environment: [String: String]) {
    func absolute(_ name: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let home = absolute("HOME") ?? Self.homeByName ?? "/"
    func folder(_ name: String, _ standard: String) -> String {
      (absolute(name) ?? home + standard) + "/" + Program.name
    }
    config = folder("XDG_CONFIG_HOME", "/.config")
    data = folder("XDG_DATA_HOME", "/.local/share")
    state = folder("XDG_STATE_HOME", "/.local/state")
    cache = folder("XDG_CACHE_HOME", "/.cache")
    temporary = absolute("TMPDIR") ?? "/tmp"
    let sites = (environment["XDG_CONFIG_DIRS"] ?? "").split(separator: ":").map(String.init)
      .filter { $0.hasPrefix("/") }
    siteConfigs = (sites.isEmpty ? ["/etc/xdg"] : sites).map { $0 + "/" + Program.name }
  }

  var database: String { data + "/chanjiao.sqlite" }
  var configFile: String { config + "/config.yaml" }
  var siteConfigFiles: [String] { siteConfigs.map { $0 + "/config.yaml" } }
  var preferencesFile: String { state + "/preferences.yaml" }
  var drafts: String { state + "/drafts" }
  var crashLog: String { state + "/crash.log" }

  /// The home of the password database, for environments without HOME.
  private static var homeByName: String? {
    guard let entry = getpwuid(getuid()), let home = entry.pointee.pw_dir else { return nil }
    return String(cString: home)
  }

  /// The name the person is logged in by, for environments without USER.
  static var login: String? {
    guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return nil }
    return String(cString: name)
  }
}
