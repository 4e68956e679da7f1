import { refuse } from '@clarion/journal'
import {
  type DeclarationState,
  declarationSection,
  declarationVocabulary,
  hearingSection,
  hearingVocabulary,
  messageIds,
  type RecordState,
  recordSection,
  type SummaryState,
  summarySection,
} from '@clarion/review'
import { sql } from 'kysely'
import type { Scoped } from '../database/with-scope.ts'
import type { ParsedEntry } from './parse-entries.ts'
import type { ThreadWork } from './thread-work.ts'

/** The hearings that the drafts of a batch answer to, as far as their author may read them, and the messages of their own that each has. */
export type AnsweredHearings = ReadonlyMap<string, ReadonlySet<string>>

type OpenedBody = { readonly hearing?: string }
type RevisedBody = { readonly paragraphs: readonly { readonly messages: readonly string[] }[] }

const nine: ReadonlySet<string> = new Set(messageIds)

function isOf({ kind }: ParsedEntry, name: string): boolean {
  return kind.vocabulary === declarationVocabulary && kind.kind === name
}

/** The messages of a revision that are none of the nine, each with the member that cites it. */
function ownMessages(item: ParsedEntry): readonly { readonly message: string; readonly field: string }[] {
  if (!isOf(item, 'revision.made')) return []
  return (item.entry.body as RevisedBody).paragraphs.flatMap(({ messages }, at) =>
    messages.flatMap((message, place) =>
      nine.has(message) ? [] : [{ message, field: `body.paragraphs.${at}.messages.${place}` }],
    ),
  )
}

function hearingOf(item: ParsedEntry, work: ThreadWork | undefined): string | undefined {
  if (isOf(item, 'draft.opened')) return (item.entry.body as OpenedBody).hearing
  if (ownMessages(item).length === 0) return undefined
  const about = work?.states.get(declarationSection.name)?.state as DeclarationState | undefined
  return about?.hearing ?? undefined
}

/**
 * Reads what the drafts of a batch answer to, in the author's own scope: what they may not know is not there. A hearing that the
 * batch itself opens is there.
 *
 * @returns undefined for a batch that names no hearing and no message but the nine, which asks for nothing
 */
export async function loadAnsweredHearings(
  transaction: Scoped,
  programme: string,
  works: ReadonlyMap<string, ThreadWork>,
  batch: readonly ParsedEntry[],
): Promise<AnsweredHearings | undefined> {
  const named = batch.flatMap((item) => hearingOf(item, works.get(item.entry.thread)) ?? [])
  // A batch that opens a draft may make its first revision too.
  if (named.length === 0) return batch.some((item) => ownMessages(item).length > 0) ? new Map() : undefined
  const rows = await transaction
    .selectFrom('clarion.section')
    .select(['thread_id', 'section', 'state'])
    .where('programme_id', '=', programme)
    .where('thread_id', '=', sql<string>`any (${[...new Set(named)]}::uuid[])`)
    .where('section', 'in', [hearingSection.name, recordSection.name, summarySection.name])
    .execute()
  const found = new Map<string, Set<string>>()
  for (const { thread_id, section } of rows) if (section === hearingSection.name) found.set(thread_id, new Set())
  for (const { entry, kind } of batch) {
    if (kind.vocabulary === hearingVocabulary && kind.opens) found.set(entry.thread, new Set())
  }
  for (const { thread_id, section, state } of rows) {
    for (const message of messagesIn(section, state)) found.get(thread_id)?.add(message)
  }
  for (const { entry, kind } of batch) {
    if (kind.kind === 'theme.named') found.get(entry.thread)?.add((entry.body as { readonly id: string }).id)
  }
  return found
}

/** The hearing's own messages: those its office named, or, for whoever reads no record, those its summary tells of. */
function messagesIn(section: string, state: unknown): string[] {
  if (section === recordSection.name) return (state as RecordState).themes.map(({ id }) => id)
  if (section !== summarySection.name) return []
  const { signed, leftOut } = state as SummaryState
  return [
    ...signed.flatMap(({ parts }) => parts.flatMap(({ message }) => message ?? [])),
    ...leftOut.map(({ message }) => message),
  ]
}

/**
 * A rule over two threads: the hearing that a draft answers to is there for who says so, and a message of a paragraph is one of the nine or
 * one of that hearing. What is not there and what may not be known get the same answer.
 *
 * @throws ProblemError `refers-to-nothing`
 */
export function checkDeclaration(hearings: AnsweredHearings | undefined, work: ThreadWork, item: ParsedEntry): void {
  if (!hearings) return
  const hearing = hearingOf(item, work)
  if (isOf(item, 'draft.opened')) {
    if (hearing !== undefined && !hearings.has(hearing)) refuse('refers-to-nothing', { field: 'body.hearing' })
    return
  }
  const known = hearing === undefined ? undefined : hearings.get(hearing)
  for (const { message, field } of ownMessages(item)) {
    if (!known?.has(message)) refuse('refers-to-nothing', { field })
  }
}
