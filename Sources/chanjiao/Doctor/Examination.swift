import Catalog
import Dashboard
import Foundation
import Glibc
import Records
import Storage
import StorageSQLite
import Terminal
import Themes

/// Finds out about the program's surroundings without changing them.
nonisolated struct Examination {
  let session: Session

  var program: FactSection {
    FactSection(
      id: "program", title: Term("程序", "Program"),
      facts: [
        Fact("version", "版本", "Version", Program.version),
        Fact("swift", "Swift", "Swift", Self.swift),
        Fact("system", "操作系统", "System", Self.system),
        Fact("build", "构建", "Build", Self.build),
        Fact("executable", "程序文件", "Executable", Browser.executable),
        Fact("user", "用户", "User", session.user),
      ])
  }

  var terminal: FactSection {
    get async {
      let environment = session.environment
      let facts = await MainActor.run { TerminalExamination(environment: environment).facts }
      return FactSection(id: "terminal", title: Term("终端与语言", "Terminal and locale"), facts: facts)
    }
  }

  var settings: FactSection {
    let settings = session.settings
    let mouse: Fact.Value =
      settings.mouse.map { .text($0 ? "on" : "off") }
      ?? .term(id: "auto", Term("自动（SSH 下关）", "automatic (off over SSH)"))
    return FactSection(
      id: "settings", title: Term("生效的设置", "Settings in force"),
      facts: [
        Fact("database", "数据库", "Database", settings.database),
        Fact("language", "语言", "Language", settings.language.rawValue),
        Fact("theme", "主题", "Theme", settings.theme),
        Fact("mouse", "鼠标", "Mouse", mouse),
        Fact("autoSkip", "填满自动跳格", "Skips full fields", .flag(settings.autoSkip)),
        Fact("alliance", "联盟", "Alliance", settings.alliance),
        Fact("readOnly", "只读", "Read-only", .flag(settings.isReadOnly)),
        Fact("asksWho", "修改前询问姓名", "Asks who makes changes", .flag(session.asksWho)),
      ])
  }

  var places: FactSection {
    let paths = session.paths
    var facts = session.settings.files.enumerated().map { index, path in
      place("config\(index + 1)", "设置文件 \(index + 1)", "Settings file \(index + 1)", path)
    }
    facts += [
      place("preferences", "界面选择", "Choices on screen", paths.preferencesFile),
      place("data", "数据目录", "Data folder", paths.data),
      place("state", "状态目录", "State folder", paths.state),
      place("cache", "缓存目录", "Cache folder", paths.cache),
      place("crashLog", "崩溃日志", "Crash log", paths.crashLog),
    ]
    let shelf = ThemeShelf(environment: session.environment, executable: Browser.executable)
    facts += shelf.folders.enumerated().map { index, path in
      place("themes\(index + 1)", "主题目录 \(index + 1)", "Themes folder \(index + 1)", path)
    }
    facts.append(Fact("themes", "可用主题", "Themes", .texts(shelf.names)))
    return FactSection(id: "paths", title: Term("路径", "Paths"), facts: facts)
  }

  private func place(_ id: String, _ zh: String, _ en: String, _ path: String) -> Fact {
    let state: (id: String, term: Term) =
      if !Folder.exists(path) {
        ("missing", Term("不存在", "not there"))
      } else if Folder.isWritable(path) {
        ("writable", Term("可写", "writable"))
      } else if Folder.isReadable(path) {
        ("readable", Term("只读", "read-only"))
      } else {
        ("unreadable", Term("不可读", "not readable"))
      }
    return Fact(
      id, zh, en,
      .parts(
        [("path", .text(path)), ("state", .term(id: state.id, state.term))],
        said: Term("\(path)  (\(state.term.zh))", "\(path)  (\(state.term.en))")))
  }

  /// Opened for reading only, so that looking changes nothing.
  func database() async -> FactSection {
    let path = session.settings.database
    var facts = [
      Fact("path", "文件", "File", path),
      Fact("exists", "存在", "Exists", .flag(Folder.exists(path))),
      Fact("writable", "可写", "Writable", .flag(Folder.isWritable(path))),
      Fact("fileSystem", "文件系统", "File system", fileSystem(path)),
      Fact("size", "字节数", "Bytes", Folder.size(of: path).map(Fact.Value.number) ?? .none),
      Fact("sqlite", "SQLite", "SQLite", Self.sqlite),
    ]
    if Folder.exists(path) {
      do throws(CommandError) {
        let opened = try await OpenedStore.open(reading, for: .reading)
        facts.append(
          Fact(
            "schema", "表结构", "Schema",
            Folder.isEmptyFile(path)
              ? .term(id: "empty", Term("空文件，首次打开时建表", "an empty file, set up when it is opened"))
              : opened.isCopy
                ? .term(id: "older", StorageWording.olderFile)
                : .term(id: "current", Term("与本版本一致", "as this version has it"))))
        facts.append(Fact("changes", "最新批次", "Last change", .number(opened.version)))
        facts += try await counts(opened)
      } catch {
        facts.append(Fact("problem", "问题", "Problem", problem(error)))
      }
    }
    return FactSection(id: "database", title: Term("数据库", "Database"), facts: facts)
  }

  private func problem(_ error: CommandError) -> Fact.Value {
    .parts(
      [
        ("exit", .number(Int(error.exit.rawValue))),
        ("message", .text(session.text(error.sentence))),
      ],
      said: error.sentence)
  }

  /// Records that may stand for one thing twice, each with the command that shows it; nil where there is
  /// no database, or none that can be read.
  func doubles() async -> FactSection? {
    let title = Term("可能重复的记录", "Records that may be doubles")
    let path = session.settings.database
    guard Folder.exists(path), !Folder.isEmptyFile(path) else { return nil }
    do throws(CommandError) {
      let opened = try await OpenedStore.open(reading, for: .reading)
      let today = session.today
      let (found, large) = try await opened.answer { store throws(StorageError) in
        let search = DoubleSearch(store: store, today: today)
        var large: [Shape] = []
        for shape in store.holdings.shapes where try await search.isLarge(shape) {
          large.append(shape)
        }
        return (try await search.found(), large)
      }
      let open = found.filter(\.reason.isEmpty)
      var facts = [
        Fact("count", "处数", "Places", .number(found.count)),
        Fact("open", "未经确认", "Nothing said of", .number(open.count)),
      ]
      if !large.isEmpty {
        let names = large.map { session.text($0.title) }
        facts.append(
          Fact(
            "onlyKeys", "太多，只比对了键和相邻的名称", "Too many, only keys and neighbouring names compared",
            names.joined(separator: " "))
        )
      }
      return FactSection(
        id: "doubles", title: title,
        facts: facts + (open + found.filter { !$0.reason.isEmpty }).map { fact($0, path) })
    } catch {
      // The facts about the database tell it.
      return nil
    }
  }

  /// Records that break a rule of their own, by kind and field, each with the command that shows one; nil
  /// where there is no database, or none that can be read.
  func faults() async -> FactSection? {
    let path = session.settings.database
    guard Folder.exists(path), !Folder.isEmptyFile(path) else { return nil }
    do throws(CommandError) {
      let opened = try await OpenedStore.open(reading, for: .reading)
      let found = try await opened.answer { store throws(StorageError) in
        try await RuleSearch(store: store).found()
      }
      let count = Fact("count", "处数", "Places", .number(found.count))
      return FactSection(
        id: "faults", title: Term("不合规则的记录", "Records that break a rule"),
        facts: [count] + found.map { fact($0, path) })
    } catch {
      // The facts about the database tell it.
      return nil
    }
  }

  private func fact(_ found: RuleSearch.Found, _ path: String) -> Fact {
    let (shape, field) = (found.shape, found.fault.field)
    let label = shape[field]?.label ?? Term(field, field)
    let ids = found.ids.map { "#\($0)" }.joined(separator: " ")
    let more = found.count > found.ids.count ? " …" : ""
    let why = FaultWording.term(for: found.fault, shape)
    let how = "chanjiao show \(shape.name) \(found.ids.first ?? 0) --database \(path)"
    return Fact(
      "\(shape.name).\(field)", "\(shape.title.zh) \(label.zh)", "\(shape.title.en) \(label.en)",
      .parts(
        [
          ("entity", .text(shape.name)), ("field", .text(field)), ("count", .number(found.count)),
          ("ids", .texts(found.ids.map(String.init))), ("why", .text(session.text(why))),
          ("command", .text(how)),
        ],
        said: Term(
          "\(found.count) 条：\(why.zh)  \(ids)\(more)  \(how)",
          "\(found.count): \(why.en)  \(ids)\(more)  \(how)")))
  }

  private func fact(_ found: DoubleSearch.Found, _ path: String) -> Fact {
    let (kind, first) = (found.shape.name, found.ids[0])
    let ids = found.ids.prefix(6).map { "#\($0)" }
    let list = ids.joined(separator: " ") + (found.ids.count > ids.count ? " …" : "")
    let how = "chanjiao show \(kind) \(first) --database \(path)"
    // Whoever looks again should see at once what others have looked at before.
    let reason =
      found.reason.isEmpty
      ? Term("", "") : Term("（保存时：\(found.reason)）", " (when kept: \(found.reason))")
    return Fact(
      kind + "." + found.ids.map(String.init).joined(separator: "+"),
      "\(found.shape.title.zh) \(list)", "\(found.shape.title.en) \(list)",
      .parts(
        [
          ("entity", .text(kind)), ("ids", .texts(found.ids.map(String.init))),
          ("why", .text(session.text(found.why))), ("reason", .text(found.reason)),
          ("command", .text(how)),
        ],
        said: Term(
          "\(found.why.zh)\(reason.zh)  \(how)", "\(found.why.en)\(reason.en)  \(how)")))
  }

  /// The same session, in which nothing may be written.
  private var reading: Session {
    var wishes = session.wishes
    wishes.isReadOnly = true
    wishes.isDemo = false
    return Session(wishes, environment: session.environment, today: session.today)
  }

  /// What the file lies on, and that it cannot be written there where others may.
  private func fileSystem(_ path: String) -> Fact.Value {
    guard let system = FileSystem.holding(path) else { return .none }
    let place = "\(system.kind)  (\(system.point))"
    var said = Term(place, place)
    if system.isShared {
      let why = StorageWording.term(
        for: .onNetworkShare(path: path, kind: system.kind), path: path)
      said = Term("\(place)  \(why.zh)", "\(place)  \(why.en)")
    }
    return .parts(
      [
        ("kind", .text(system.kind)), ("mountedOn", .text(system.point)),
        ("shared", .flag(system.isShared)),
      ], said: said)
  }

  private func counts(_ opened: OpenedStore) async throws(CommandError) -> [Fact] {
    var facts: [Fact] = []
    for shape in session.holdings.shapes {
      let count = try await opened.answer { store throws(StorageError) in
        try await store.count(Scope(shape.name, archived: .included))
      }
      facts.append(Fact(shape.name, shape.title.zh, shape.title.en, .number(count)))
    }
    return facts
  }

  /// The linked library, asked without the store's help, which may be what fails.
  private static var sqlite: String? {
    guard let found = dlsym(nil, "sqlite3_libversion") else { return nil }
    let version = unsafeBitCast(
      found, to: (@convention(c) () -> UnsafePointer<CChar>?).self)
    return version().map { String(cString: $0) }
  }

  private static var system: String {
    var names = utsname()
    guard uname(&names) == 0 else { return "" }
    func text<Field>(_ field: Field) -> String {
      withUnsafeBytes(of: field) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
    }
    let release =
      FileManager.default.contents(atPath: "/etc/os-release")
      .map { String(decoding: $0, as: UTF8.self) } ?? ""
    let title = release.split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }?
      .dropFirst("PRETTY_NAME=".count).filter { $0 != "\"" }
    return [title, text(names.sysname), text(names.release), text(names.machine)]
      .compactMap(\.self).joined(separator: " · ")
  }

  private static var swift: String {
    #if compiler(>=6.4)
      "≥ 6.4"
    #else
      "6.3"
    #endif
  }

  private static var build: String {
    #if DEBUG
      "debug"
    #else
      "release"
    #endif
  }
}
