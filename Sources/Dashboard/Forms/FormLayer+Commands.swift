import Canvas
import Records
import Storage
import Widgets

/// The keys of a form: those of a 5250 for people who type stacks of records.
extension FormLayer {
  static let commands: [Command<FormLayer>] =
    movingCommands + valueCommands + fieldCommands + maskCommands + formCommands
    + waysOut(discard: "F8")

  private static let movingCommands: [Command<FormLayer>] = [
    Command(
      "nextField", "Enter", Term("下一项", "Next"),
      help: Term(
        "下一个要填的字段，续录时越过固定的；新记录的最后一个字段上即保存并续录",
        "Next field to fill, over those fixed; on the last of a new record, save and go on"),
      hint: 4
    ) { layer, context in layer.goOn(context) },
    Command(
      "followingField", "Tab Down", Term("下一个字段", "Following"),
      help: Term(
        "下一个字段，固定的也不越过，最后一个之后回到第一个；从不保存",
        "The following field, fixed or not; behind the last, the first; never saves")
    ) { layer, context in
      layer.leave(to: layer.form.isLast ? 0 : layer.form.cursor + 1, context)
    },
    Command(
      "previousField", "S-Tab Up", Term("上一项", "Previous"),
      help: Term("上一个字段，从不检查", "Previous field; never checks")
    ) { layer, context in layer.leave(to: layer.form.cursor - 1, context) },
    Command(
      "previousRecord", "PgUp", Term("上一条", "Previous record"),
      help: Term("上一条记录；所填内容各自保留", "The record before; what is typed stays with each"),
      disabled: noSeries
    ) { layer, context in layer.turn(back: true, context) },
    Command(
      "nextRecord", "PgDn", Term("下一条", "Next record"),
      help: Term("下一条记录，录入时直到新的一条", "The record behind; when entering, up to the new one"),
      disabled: noSeries
    ) { layer, context in layer.turn(back: false, context) },
    Command(
      "nextSection", "^F ^PgDn", Term("下一组", "Next section"),
      help: Term("下一组字段，最后一组之后回到第一组", "The next section; behind the last, the first")
    ) { layer, context in layer.leave(to: layer.form.section(after: true), context) },
    Command(
      "previousSection", "^PgUp", Term("上一组", "Previous section"),
      help: Term("上一组字段", "The previous section")
    ) { layer, context in layer.leave(to: layer.form.section(after: false), context) },
    Command(
      "firstField", "^Home", Term("第一项", "First"), help: Term("第一个字段", "The first field")
    ) { layer, context in layer.leave(to: 0, context) },
    Command(
      "lastField", "^End", Term("最后一项", "Last"), help: Term("最后一个字段", "The last field")
    ) { layer, context in layer.leave(to: layer.form.fields.count - 1, context) },
  ]

  private static let fieldCommands: [Command<FormLayer>] = [
    Command(
      "fieldExit", "^K ^X KeypadEnter", Term("清尾", "Field exit"),
      help: Term("清除光标到字段末尾，到下一个字段", "Clear from the caret on, then the next field")
    ) { layer, context in layer.exitField(context) },
    Command(
      "fieldPlus", "KeypadPlus", Term("正", "Plus"),
      help: Term("数字为正，到下一个字段", "The number is positive; then the next field")
    ) { layer, context in layer.exitField(sign: "+", context) },
    Command(
      "fieldMinus", "KeypadMinus", Term("负", "Minus"),
      help: Term("数字为负，到下一个字段", "The number is negative; then the next field")
    ) { layer, context in layer.exitField(sign: "-", context) },
    Command(
      "duplicate", "^D", Term("同上", "Same"),
      help: Term("取上一条记录的同一字段，到下一个字段", "The same as in the previous record, then the next field"),
      hint: 7
    ) { layer, context in
      guard let last = context.entered[layer.entity] else {
        return .notice(context.text(FormWording.noPrevious), .note)
      }
      layer.form.current.put(last[layer.form.current.shape.name] ?? FormField.Entry())
      return layer.goOnFilled(context)
    },
    Command(
      "erase", "^E", Term("清空", "Erase"), help: Term("清空这个字段", "Erase the field")
    ) { layer, _ in
      layer.form.current.erase()
      return .taken
    },
    Command(
      "eraseToStart", "^U", Term("清首", "Erase to start"),
      help: Term("清除光标之前的文字", "Erase what is before the caret")
    ) { layer, _ in
      if layer.form.current.isChosen {
        layer.form.current.erase()
      } else {
        _ = layer.form.current.input.press(KeyPress(.character("u"), .control))
      }
      return .taken
    },
    Command(
      "undoField", "^Z", Term("还原", "Restore"),
      help: Term("还原这个字段，再按回到更早的内容", "Put the field back as it was; again, to what it held before")
    ) { layer, context in
      guard layer.form.current.stepBack() else {
        return .notice(context.text(FormWording.nothingToRestore), .note)
      }
      return .want(layer.look(context))
    },
    Command(
      "sticky", "F11", Term("沿用", "Keep value"),
      help: Term(
        "续录时这个字段：沿用（·），固定不再停留（=），不沿用",
        "In the records that follow: kept (·), fixed and passed over (=), or not kept")
    ) { layer, context in
      layer.form.current.keeping = layer.form.current.keeping.next
      return .notice(context.text(layer.form.current.keeping.term), .note)
    },
  ]

  private static let formCommands: [Command<FormLayer>] = [
    Command(
      "save", "F10 ^S", Term("保存", "Save"),
      help: Term("保存并关闭", "Save and close"), hint: 3
    ) { layer, context in layer.save(goesOn: false, context) },
    Command(
      "saveNext", "F6", FormWording.saveNext,
      help: Term("保存，接着录下一条，或改下一条", "Save, and go on with the next record"), hint: 5,
      disabled: { layer, _ in
        layer.isNew && layer.answering == nil || layer.series != nil ? nil : FormWording.onlyNew
      }
    ) { layer, context in layer.save(goesOn: true, context) },
    Command(
      "batch", "F7 ^B", BatchWording.batch,
      help: Term("开始一批；核对张数与合计，结束一批", "Open a batch; check count and totals, and close it"),
      hint: 6,
      disabled: { layer, _ in layer.answering == nil ? nil : FormWording.onlyNew }
    ) { layer, context in
      let newID = Self.draftID(layer.entity, nil, "batch", context) + "-\(context.batchNumber)"
      return .act(
        .push(BatchLayer(layer.form.shape, layer.batch(context), newID: newID)))
    },
    Command(
      "cancel", "Esc F12 ^G", Term("取消", "Cancel"),
      help: Term("还原字段；再按离开，草稿保留", "Put the field back; again to leave, with a draft kept"), hint: 8
    ) { layer, context in
      if layer.form.current.isChangedSinceArrival {
        layer.form.current.restore()
        return .taken
      }
      return layer.close(context)
    },
  ]

  /// Leaves the form; what was typed is kept as a draft, and that is said.
  mutating func close(_ context: Context) -> Response {
    settle(context)
    isLinked = false
    let effects = journal()
    if parked[nil] != nil {
      return Response(isTaken: true, effects: effects + turnToNew(context).effects)
    }
    let keepsDraft = form.isTouched || unsaved > 0
    var acts = [leaving]
    if keepsDraft { acts.append(.notice(context.draftNotice)) }
    return Response(isTaken: true, effects: effects, acts: acts)
  }
}
