import { refuse } from '@clarion/journal'
import {
  type Anchor,
  type CommitmentState,
  commitmentSpan,
  commitmentVocabulary,
  type DeclarationState,
  type Paragraph,
  type TextState,
} from '@clarion/review'
import { sql } from 'kysely'
import type { Scoped } from '../database/with-scope.ts'
import type { ParsedEntry } from './parse-entries.ts'
import { sha256 } from './sha256.ts'

/** What a commitment says of the text it is cut from. */
type CutBody = {
  readonly declaration?: string
  readonly symbol: string
  readonly adopted: string
  readonly language: string
  readonly paragraph: string
  readonly label: string
  readonly span: Anchor
  readonly repeats: readonly string[]
}

/** What commitments of a batch are held against: the declarations and earlier commitments they name, as far as their author may read them. */
export type PromisedTexts = ReadonlyMap<string, ReadonlyMap<string, unknown>>

function cutBody({ entry, kind }: ParsedEntry): CutBody | undefined {
  return kind.vocabulary === commitmentVocabulary && kind.kind === 'commitment.cut'
    ? (entry.body as CutBody)
    : undefined
}

/**
 * Reads what the commitments of a batch name. It is read in the author's own scope: what they may not know is not there.
 *
 * @returns undefined for a batch that cuts none, which asks for nothing
 */
export async function loadPromisedTexts(
  transaction: Scoped,
  programme: string,
  batch: readonly ParsedEntry[],
): Promise<PromisedTexts | undefined> {
  const bodies = batch.flatMap((item) => cutBody(item) ?? [])
  if (bodies.length === 0) return undefined
  const threads = [
    ...new Set(bodies.flatMap(({ declaration, repeats }) => [...(declaration ? [declaration] : []), ...repeats])),
  ]
  if (threads.length === 0) return new Map()
  const rows = await transaction
    .selectFrom('clarion.section')
    .select(['thread_id', 'section', 'state'])
    .where('programme_id', '=', programme)
    .where('thread_id', '=', sql<string>`any (${threads}::uuid[])`)
    .where('section', 'in', ['declaration', 'text', 'commitment'])
    .execute()
  const byThread = Map.groupBy(rows, ({ thread_id }) => thread_id)
  return new Map(
    [...byThread].map(([thread, sections]) => [
      thread,
      new Map(sections.map(({ section, state }) => [section, state])),
    ]),
  )
}

/**
 * A rule over two threads: the words of a commitment are those of the adopted text, at their place in it, and symbol, day, language and
 * number are the declaration's. What it repeats was promised before. Of a text that was adopted elsewhere there is nothing
 * here to hold it against but its own checksum.
 *
 * @throws ProblemError `refers-to-nothing`, `not-in-this-state`, `invalid-field`
 */
export function checkCommitment(texts: PromisedTexts | undefined, item: ParsedEntry): void {
  const body = cutBody(item)
  if (!texts || !body) return
  for (const [at, id] of body.repeats.entries()) {
    const earlier = texts.get(id)?.get('commitment') as CommitmentState | undefined
    if (!earlier || id === item.entry.thread) refuse('refers-to-nothing', { field: `body.repeats.${at}` })
    if (earlier.adopted > body.adopted) {
      refuse('invalid-field', { field: `body.repeats.${at}`, reason: 'was promised later' })
    }
  }
  if (body.declaration !== undefined) checkAgainst(texts.get(body.declaration), body)
}

function checkAgainst(states: ReadonlyMap<string, unknown> | undefined, body: CutBody): void {
  const about = states?.get('declaration') as DeclarationState | undefined
  const text = states?.get('text') as TextState | undefined
  if (!about || !text) refuse('refers-to-nothing', { field: 'body.declaration' })
  const { adoption } = text
  if (!adoption) refuse('not-in-this-state', { state: 'the text is not adopted' })
  const revision = text.revisions.find(({ number }) => number === adoption.revision)
  const paragraph = revision?.paragraphs.find(({ id }) => id === body.paragraph)
  if (!paragraph) refuse('refers-to-nothing', { field: 'body.paragraph' })
  const expected = { symbol: adoption.symbol, adopted: adoption.day, language: about.language, label: paragraph.label }
  for (const [field, value] of Object.entries(expected)) {
    if (body[field as keyof typeof expected] !== value) {
      refuse('invalid-field', { field: `body.${field}`, reason: 'is not that of the adopted text' })
    }
  }
  if (!isOf(paragraph, body.span)) {
    refuse('invalid-field', { field: 'body.span', reason: 'is not what the adopted text says there' })
  }
}

function isOf(paragraph: Paragraph, span: Anchor): boolean {
  if (span.end > [...paragraph.text].length || span.start >= span.end) return false
  const own = commitmentSpan(paragraph, span.start, span.end, sha256)
  return (Object.keys(own) as (keyof Anchor)[]).every((member) => own[member] === span[member])
}
