import Records
import Storage
import Widgets

/// Batches that are open, in this session or left by one that broke off.
extension App {
  mutating func keep(_ batch: Batch) -> [Effect] {
    if let index = context.batches.firstIndex(where: { $0.id == batch.id }) {
      context.batches[index] = batch
    } else {
      context.batches.append(batch)
      context.batchNumber += 1
    }
    return [.keepBatch(batch)] + askBatchRecords()
  }

  mutating func end(batch id: String) -> [Effect] {
    context.batches.removeAll { $0.id == id }
    return [.dropBatch(id)] + askBatchRecords()
  }

  private mutating func askBatchRecords() -> [Effect] {
    var effects: [Effect] = []
    for index in layers.indices {
      if var form = layers[index] as? FormLayer {
        effects += form.batchRecords.ask(form.batch(context))
        layers[index] = form
      } else if var sheet = layers[index] as? SheetLayer {
        effects += sheet.batchRecords.ask(context.batch(of: sheet.entity))
        layers[index] = sheet
      }
    }
    return effects
  }

  /// Goes on with the batches of sessions that broke off: they are this one's from now on. What was
  /// saved for them just before that, and not noted any more, is in the history.
  mutating func take(batches found: [Batch]) -> [Effect] {
    let known = Set(context.batches.map(\.id))
    let left = found.filter { !known.contains($0.id) }
    context.batches += left
    guard let last = left.last else { return [] }
    let title = context.holdings[last.entity]?.title ?? Term(last.entity, last.entity)
    message = Message(context.text(BatchWording.left(title, last.count)), .warning)
    return left.map(Effect.keepBatch) + left.map { .history($0.recent) }
  }

  mutating func catchUp(with entries: [HistoryEntry]) -> [Effect] {
    var effects: [Effect] = []
    for var batch in context.batches {
      let known = batch
      batch.add(from: entries)
      if batch != known { effects += keep(batch) }
    }
    return effects
  }
}
