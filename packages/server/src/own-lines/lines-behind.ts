import {
  type AlreadySent,
  alreadySent,
  type RecordState,
  type Release,
  recordSection,
  releaseOf,
  type SpeakersState,
  type Statement,
  type SummaryState,
  saidByOwnLink,
  speakersSection,
  statementOf,
  summarySection,
} from '@clarion/review'
import { withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { guardedSection, lookAtSection } from '../reading/read-section.ts'
import type { Services } from '../services.ts'
import { withSignIn } from '../sign-in/with-sign-in.ts'
import { ownLinesLookup } from './make-link.ts'
import { ownLinesTables } from './own-lines-tables.ts'

/** What stands behind a speaker's link: one statement, and nothing of any other. */
export type LinesBehind = {
  readonly thread: string
  /** The speaker at the door: their id on the list, for the office, with the verb that nobody who signs in has. */
  readonly actor: Actor
  readonly statement: Statement
  readonly isSurvivor: boolean
  /** How far the words may go now. */
  readonly release: Release
  readonly sent: readonly AlreadySent[]
  /** The version of the record that this is of. */
  readonly seen: number
  /** Until when, as both the link and the record say. */
  readonly until: string
}

/** What a speaker may say by their link, each held against the statement at the door. */
const verbs = new Set(['keep-record', saidByOwnLink])
const sections = new Set([recordSection, speakersSection, summarySection].map(({ name }) => name))

/**
 * The lines behind a link. The secret opens its own row; the statement is read through the guard, as the speaker, and the look is
 * written down under the speaker's id.
 *
 * @returns undefined for a link that never was, has ended, was ended or replaced, whose words were taken back or are somebody else's
 */
export async function linesBehind(services: Services, token: string): Promise<LinesBehind | undefined> {
  const presented = ownLinesLookup(token)
  const row = await withSignIn(services.database, { presented }, (transaction) =>
    ownLinesTables(transaction)
      .selectFrom('clarion.own_lines_link')
      .select(['programme_id', 'thread_id', 'statement_id', 'speaker_id', 'organisation', 'made', 'ends'])
      .where('lookup', '=', presented)
      .executeTakeFirst(),
  )
  const now = new Date(services.now()).toISOString()
  if (!row || row.ends.toISOString() <= now) return undefined
  const { programme_id: programme, thread_id: thread, speaker_id: author, organisation } = row
  const actor = { programme, author, organisation, verbs, sections, readers: [organisation] }
  const [record, speakers, summary] = await withScope(services.database, scopeOf(actor), async (transaction) => [
    await lookAtSection(services, transaction, actor, thread, recordSection.name, 'read'),
    // Nothing of these is shown: they say whether a survivor speaks, and what has gone out already.
    await guardedSection(services, transaction, actor, thread, speakersSection.name),
    await guardedSection(services, transaction, actor, thread, summarySection.name),
  ])
  // Each state is what its section's folds made.
  const statement = statementOf(record.state as RecordState, row.statement_id)
  if (!statement || statement.withdrawn || statement.speaker !== author) return undefined
  if (statement.window === null || statement.window <= now) return undefined
  if (statement.linesEnded !== undefined && row.made.toISOString() <= statement.linesEnded) return undefined
  const list = speakers.state as SpeakersState
  const { signed } = summary.state as SummaryState
  return {
    thread,
    actor,
    statement,
    isSurvivor: list.speakers.some(({ id, constituency }) => id === author && constituency === 'survivor'),
    release: releaseOf(statement, list),
    sent: alreadySent(signed, statement.id),
    seen: record.version,
    until: [row.ends.toISOString(), statement.window].sort()[0] ?? statement.window,
  }
}
