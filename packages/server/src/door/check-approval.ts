import {
  type ApprovalAct,
  type ApprovalsState,
  approvalActs,
  approvalStanding,
  approvalWanted,
  lookedUpTo,
  type SettingsState,
} from '@clarion/casework'
import { type RegisteredKind, refuse } from '@clarion/journal'
import { sql } from 'kysely'
import type { Scoped } from '../database/with-scope.ts'
import type { Actor } from '../http/caller.ts'
import type { ParsedEntry } from './parse-entries.ts'
import type { ThreadWork } from './thread-work.ts'

/** The acts that wait for a second look where the programme wants one, by the kind of entry that does them. */
const waitingKinds: Readonly<Record<string, ApprovalAct>> = {
  'case.closed': 'closing',
  'case.transfer-asked': 'transfer',
}

/** The kinds that say up to which entry somebody looked. */
const lookingKinds: ReadonlySet<string> = new Set(['approval.asked', 'approval.given', 'approval.returned'])

/** Cases that a file brought closed: nobody worked on them here, and there is nothing to look at yet. */
const importedSources: ReadonlySet<string> = new Set(['htcds', 'uk-nrm'])

type SectionRow = {
  readonly thread: string
  readonly section: string
  readonly version: number
  readonly author: string
}

/** What is asked of the store for a batch that speaks of approvals; undefined for every other, which asks for nothing. */
export type ApprovalLooks = {
  readonly settings: SettingsState | undefined
  /** How far each section of the cases had come before the batch, and who spoke last in it. */
  readonly sections: readonly SectionRow[]
  readonly approvals: ReadonlyMap<string, ApprovalsState>
}

function concerns({ kind }: Pick<RegisteredKind, 'kind'>): boolean {
  return waitingKinds[kind] !== undefined || lookingKinds.has(kind)
}

/** Reads, under the lock of the threads, how far the cases have come and what the programme wants looked at. */
export async function loadApprovalLooks(
  transaction: Scoped,
  programme: string,
  batch: readonly ParsedEntry[],
): Promise<ApprovalLooks | undefined> {
  const threads = [...new Set(batch.filter(({ kind }) => concerns(kind)).map(({ entry }) => entry.thread))]
  if (threads.length === 0) return undefined
  const sections = await transaction
    .selectFrom('clarion.section as s')
    .innerJoin('clarion.entry as e', (join) =>
      join
        .onRef('e.programme_id', '=', 's.programme_id')
        .onRef('e.thread_id', '=', 's.thread_id')
        .onRef('e.number', '=', 's.version'),
    )
    .select(['s.thread_id', 's.section', 's.version', 'e.author'])
    .where('s.programme_id', '=', programme)
    .where('s.thread_id', '=', sql<string>`any (${threads}::uuid[])`)
    .execute()
  const states = await transaction
    .selectFrom('clarion.section')
    .select(['thread_id', 'state'])
    .where('programme_id', '=', programme)
    .where((where) =>
      where.or([
        where.and([where('thread_id', '=', programme), where('section', '=', 'settings')]),
        where.and([where('thread_id', '=', sql<string>`any (${threads}::uuid[])`), where('section', '=', 'approvals')]),
      ]),
    )
    .execute()
  const stateOf = new Map(states.map((row) => [row.thread_id, row.state]))
  return {
    settings: stateOf.get(programme) as SettingsState | undefined,
    sections: sections.map((row) => ({
      thread: row.thread_id,
      section: row.section,
      version: Number(row.version),
      author: row.author,
    })),
    approvals: new Map(
      threads.flatMap((thread) => {
        const state = stateOf.get(thread) as ApprovalsState | undefined
        return state ? [[thread, state] as const] : []
      }),
    ),
  }
}

/**
 * Whoever asks for a second look, or gives one, says up to which entry they have seen it, and it must be the last: nobody
 * approves what they have not seen. Nobody approves either what they said last themselves, though a colleague asked. And where the
 * programme wants a second look before a case is closed or goes to another lead, there must be one that holds: deny is
 * the default. What is in force to protect the person is never asked about here.
 *
 * @throws ProblemError `approval-overtaken`, `approval-needed`, `second-person-needed`, `refers-to-nothing`
 */
export function checkApproval(
  looks: ApprovalLooks | undefined,
  work: ThreadWork,
  { entry, kind }: ParsedEntry,
  actor: Pick<Actor, 'author'>,
): void {
  if (!looks || !concerns(kind)) return
  const body = entry.body as {
    readonly act?: ApprovalAct
    readonly asked?: string
    readonly to?: string
    upTo?: number
  }
  const waiting = waitingKinds[kind.kind]
  if (waiting) {
    if (!looks.settings || !approvalWanted(looks.settings, waiting) || isImported(work)) return
    // What is said in the same breath nobody can have looked at; the end of the consents belongs to closing.
    const added = work.entries.filter(({ entry: one }) => one.kind !== 'sharing.ended' && one.section !== 'approvals')
    const state = looks.approvals.get(entry.thread)
    const upTo = added.at(-1)?.entry.number ?? lookedUpTo(waiting, before(looks, work))
    const standing = state && approvalStanding(state, waiting, upTo, waiting === 'transfer' ? body.to : undefined)
    if (standing?.is !== 'approved') refuse(standing?.is === 'overtaken' ? 'approval-overtaken' : 'approval-needed')
    return
  }
  const act = body.act ?? askedAct(work, body.asked)
  if (!act) refuse('refers-to-nothing', { field: 'asked' })
  const last = lookedUpTo(act, now(looks, work))
  if (last === 0) refuse('refers-to-nothing', { field: 'act' })
  if (body.upTo !== last) refuse('approval-overtaken')
  const own = authorOf(looks, work, last) === actor.author
  if (kind.kind !== 'approval.asked' && approvalActs[act].section !== null && own) refuse('second-person-needed')
}

function isImported(work: ThreadWork): boolean {
  const state = work.states.get('case')?.state as { readonly source?: string } | undefined
  return work.isNew && importedSources.has(state?.source ?? '')
}

function askedAct(work: ThreadWork, asked: string | undefined): ApprovalAct | undefined {
  const state = work.states.get('approvals')?.state as ApprovalsState | undefined
  return state?.approvals.find(({ id }) => id === asked)?.act
}

function before({ sections }: ApprovalLooks, { thread }: ThreadWork): [string, number][] {
  return sections.flatMap((row) => (row.thread === thread ? [[row.section, row.version]] : []))
}

function now(looks: ApprovalLooks, work: ThreadWork): [string, number][] {
  const added = work.entries.map(({ entry }): [string, number] => [entry.section, entry.number])
  return [...new Map([...before(looks, work), ...added])]
}

function authorOf({ sections }: ApprovalLooks, work: ThreadWork, number: number): string | undefined {
  const added = work.entries.find(({ entry }) => entry.number === number)
  const known = sections.find(({ thread, version }) => thread === work.thread && version === number)
  return added?.entry.author ?? known?.author
}
