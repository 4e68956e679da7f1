import { statement } from '../database/statement.ts'
import type { Scoped } from '../database/with-scope.ts'
import { threadsOf, type WrittenThread } from '../door/written-thread.ts'

/** The rows that say which case is linked with which: one for each half that holds. */
export async function drawRelations(
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
): Promise<void> {
  await reshare(transaction, programme, threads)
  const added = threads.flatMap(({ work, sections }) =>
    work.entries.flatMap(({ entry: { id, thread, section } }) => {
      const far = work.far.get(id)
      if (!far) return []
      const readers = sections.find(({ key }) => key === section)?.readers ?? []
      return [{ thread, half: id, section, far_thread: far.work.thread, far_half: far.half, readers }]
    }),
  )
  if (added.length > 0) {
    await statement`
      insert into clarion.relation (programme_id, thread_id, half, section, far_thread, far_half, readers)
      select ${programme}::uuid, thread, half, section, far_thread, far_half, readers
      from json_to_recordset(${JSON.stringify(added)}) as t
        (thread uuid, half uuid, section text, far_thread uuid, far_half uuid, readers uuid[])`.send(transaction)
  }
  const ended = threads.flatMap(({ work }) =>
    work.entries.flatMap(({ entry: { thread, kind, body } }) =>
      kind === 'relation.ended' ? [{ thread, half: (body as { readonly half: string }).half }] : [],
    ),
  )
  if (ended.length === 0) return
  await statement`
    delete from clarion.relation as old using json_to_recordset(${JSON.stringify(ended)}) as t (thread uuid, half uuid)
    where old.programme_id = ${programme} and old.thread_id = any (${threadsOf(ended)}::uuid[])
      and old.thread_id = t.thread and old.half = t.half`.send(transaction)
}

/** When the lead changed: what one organisation said of links is for it alone, and for the person. */
async function reshare(transaction: Scoped, programme: string, threads: readonly WrittenThread[]): Promise<void> {
  const rows = threads
    .filter(({ work, accessChanged }) => accessChanged && !work.isNew)
    .flatMap(({ work, sections }) =>
      sections
        .filter(({ section }) => section.apart)
        .map(({ key, readers }) => ({ thread: work.thread, section: key, readers })),
    )
  if (rows.length === 0) return
  await statement`
    update clarion.relation as old set readers = t.readers
    from json_to_recordset(${JSON.stringify(rows)}) as t (thread uuid, section text, readers uuid[])
    where old.programme_id = ${programme} and old.thread_id = any (${threadsOf(rows)}::uuid[])
      and old.thread_id = t.thread and old.section = t.section`.send(transaction)
}
