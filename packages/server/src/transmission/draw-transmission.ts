import { type TransmissionState, transmissionSection } from '@clarion/review'
import { statement } from '../database/statement.ts'
import type { Scoped } from '../database/with-scope.ts'
import type { WrittenThread } from '../door/written-thread.ts'

/**
 * The ledger of letters, drawn from what was said of them, in the transaction of the entry: whoever was told that a Summary is
 * sent finds a letter waiting for every mission.
 *
 * A row takes each word once. That a letter came back is nothing to one that waits to go again. A letter of which nobody knows
 * whether it left goes again as the same mail, so that a receiver that has it can tell; one that was taken or came back is another.
 */
export async function drawTransmission(
  transaction: Scoped,
  programme: string,
  threads: readonly WrittenThread[],
  received: string,
): Promise<void> {
  const hearings = threads.filter(({ work }) => work.vocabulary.sections.includes(transmissionSection))
  const written = hearings.flatMap(({ work, sections, accessChanged }) =>
    sections
      .filter(({ section }) => section === transmissionSection)
      // The state is what this section's folds made.
      .map(({ state, readers }) => ({ work, accessChanged, readers, state: state as TransmissionState })),
  )
  const rows = written.flatMap(({ work, state, readers }) => {
    const before = work.before.get(transmissionSection.name)?.version ?? 0
    return state.transmissions.flatMap(({ version, mails }) =>
      mails
        .filter(({ word }) => word.number > before)
        .map(({ party, round, word: { what, number, status } }) => ({
          thread: work.thread,
          version,
          party,
          readers,
          round,
          word: number,
          reply: status,
          state: states[what],
        })),
    )
  })
  if (rows.length > 0) {
    await statement`
      insert into clarion.transmission_mail as old
        (programme_id, thread_id, version, party, readers, state, round, mail, word, next_attempt, reply, changed, handed_over)
      select ${programme}::uuid, thread, version, party, readers, state, round, 1, word, ${received}::timestamptz, reply, ${received}::timestamptz,
        case when state = 'handed-over' then ${received}::timestamptz end
      from json_to_recordset(${JSON.stringify(rows)}) as t
        (thread uuid, version integer, party text, readers uuid[], round integer, word bigint, reply text, state text)
      order by thread, version, party
      on conflict (programme_id, thread_id, version, party) do update set
        word = excluded.word, round = excluded.round, readers = excluded.readers,
        mail = case when excluded.state = 'waiting' and old.state in ('handed-over', 'bounced') then old.mail + 1 else old.mail end,
        state = case when excluded.state = 'bounced' and old.state in ('waiting', 'sending') then old.state else excluded.state end,
        claim = case when excluded.state = 'bounced' and old.state = 'sending' then old.claim end,
        lease = case when excluded.state = 'bounced' and old.state = 'sending' then old.lease end,
        reply = case when excluded.state = 'bounced' and old.state in ('waiting', 'sending') then old.reply else excluded.reply end,
        attempts = case when excluded.state = 'waiting' then 0 else old.attempts end,
        next_attempt = case when excluded.state = 'waiting' then excluded.next_attempt else old.next_attempt end,
        handed_over = case when excluded.state = 'handed-over' then coalesce(old.handed_over, excluded.changed) else old.handed_over end,
        changed = excluded.changed
      where old.word < excluded.word`.send(transaction)
  }
  const shown = written
    .filter(({ work, accessChanged }) => accessChanged && !work.isNew)
    .map(({ work, readers }) => ({ thread: work.thread, readers }))
  if (shown.length === 0) return
  await statement`
    update clarion.transmission_mail as old set readers = t.readers
    from json_to_recordset(${JSON.stringify(shown)}) as t (thread uuid, readers uuid[])
    where old.programme_id = ${programme} and old.thread_id = any (${shown.map(({ thread }) => thread)}::uuid[])
      and old.thread_id = t.thread`.send(transaction)
}

const states = { send: 'waiting', bounced: 'bounced', arrived: 'handed-over' } as const
