import { canonicalJson, type Entry, foldThread, type Json, registry } from '@clarion/journal'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { messageIds } from '../codebook/message-ids.ts'
import { languages } from '../language/language.ts'
import { countSupport } from '../quantifier/count-support.ts'
import { type AHearing, aHearing } from '../testing/a-hearing.ts'
import { hearingMove, hearingSaying } from '../testing/hearing-moves.ts'
import { codePointCount } from '../text/canonical-text.ts'
import { standingCodes } from './coding-disputes.ts'
import { draftSkeleton } from './draft-skeleton.ts'
import { countedInterventions } from './hearing-counts.ts'
import { hearingGate } from './hearing-gate.ts'
import { hearingVocabulary } from './hearing-vocabulary.ts'
import { currentEdition } from './record-section.ts'
import { takenBack as gone, shownParts, traceability } from './shown-summary.ts'
import type { SignedSummary, SummaryPart } from './summary-section.ts'

const sections = ['hearing', 'speakers', 'record', 'drafting', 'summary', 'model', 'transmission'] as const
const statesOf = (hearing: AHearing) => sections.map((name) => hearing.state<unknown>(name))
const all = [...messageIds, 'H1']

it('whatever happens, what was taken back stays away, what was signed stays, and counts stay', () => {
  fc.assert(
    fc.property(
      fc.array(hearingMove, { minLength: 20, maxLength: 60, size: 'max' }),
      fc.constantFrom(...languages),
      (moves, language) => {
        const hearing = aHearing({ language })
        // The words of each statement that was taken back: by the words that are its alone.
        const takenBack = new Map<string, readonly string[]>()
        for (const move of moves) {
          const [by, kind, body] = hearingSaying(move, hearing)
          const before = statesOf(hearing)
          const [record, counts, signed] = [hearing.record(), countsOf(hearing), hearing.summary().signed]
          if (kind === 'summary.signed' && findings(hearing, hearing.drafting().current?.parts ?? []).length > 0)
            continue
          const isIn = hearing.refusal(by, kind, body) === undefined
          const section = hearingVocabulary.kinds.find((one) => one.kind === kind)?.section.name
          for (const [at, name] of sections.entries()) {
            // Not only equal: the very same.
            if (!isIn || name !== section) expect(hearing.state<unknown>(name) === before[at]).toBe(true)
          }
          if (!isIn) {
            foldsAllTheSame(hearing, kind, body)
            continue
          }
          if (kind === 'statement.withdrawn') {
            const { statement } = body as { statement: string }
            const editions = record.statements.find(({ id }) => id === statement)?.editions ?? []
            takenBack.set(statement, ownWords(editions.map(({ words }) => words ?? '').join(' ')))
            expect(countsOf(hearing)).toEqual(counts)
          }
          checkTakenBack(hearing, takenBack)
          checkSigned(signed, hearing.summary().signed)
        }
        checkEnd(hearing)
      },
    ),
    { numRuns: 80 },
  )
})

const ownWords = (words: string) => words.match(/\bw\d+/g) ?? []

function countsOf(hearing: AHearing) {
  const heard = countedInterventions(hearing.record(), hearing.speakers())
  return all.map((message) => countSupport(heard, message))
}

function gateOf(hearing: AHearing) {
  const { language } = hearing.state<{ language: 'en' }>('hearing')
  return hearingGate({
    ...{ record: hearing.record(), speakers: hearing.speakers(), leftOut: hearing.summary().leftOut, language },
  })
}

const findings = (hearing: AHearing, parts: readonly SummaryPart[]) => gateOf(hearing)(parts)

/** A fold is total: what comes late, from elsewhere, is folded or passed over, and never stops the thread. */
function foldsAllTheSame(hearing: AHearing, name: string, body: unknown): void {
  const kind = hearingVocabulary.kinds.find((one) => one.kind === name)!
  const parsed = kind.body.safeParse(body)
  if (!parsed.success) return
  const entry = { ...hearing.entries.at(-1)!, kind: name, section: kind.section.name, body: parsed.data } as Entry
  const folded = kind.fold(hearing.state(kind.section.name), entry)
  expect(() => canonicalJson(folded as Json)).not.toThrow()
}

function checkTakenBack(hearing: AHearing, takenBack: ReadonlyMap<string, readonly string[]>): void {
  const record = hearing.record()
  const shown = hearing.summary().signed.map(({ parts }) => shownParts(parts, gone(record)))
  const told = `${JSON.stringify(record.statements.map(({ editions }) => editions))} ${JSON.stringify(shown)}`
  const there = new Set(ownWords(told))
  for (const [id, words] of takenBack) {
    const statement = record.statements.find((one) => one.id === id)
    expect([statement?.withdrawn === null, statement?.editions.map((one) => one.words)]).toEqual([
      false,
      statement?.editions.map(() => null),
    ])
    expect(words.filter((word) => there.has(word))).toEqual([])
  }
}

/** A signed version is never changed; that it was made known is all that is added, once. */
function checkSigned(before: readonly SignedSummary[], after: readonly SignedSummary[]): void {
  const words = (list: readonly SignedSummary[]) => list.map((one) => ({ ...one, published: null }))
  expect(words(after.slice(0, before.length))).toEqual(words(before))
  for (const [at, one] of before.entries()) if (one.published) expect(after[at]?.published).toEqual(one.published)
}

/** What must hold of any state the door lets come about. */
function checkEnd(hearing: AHearing): void {
  const [record, speakers] = [hearing.record(), hearing.speakers()]
  const replayed = foldThread(registry([hearingVocabulary]), [...hearing.entries, ...hearing.entries])
  for (const name of ['speakers', 'record', 'drafting', 'summary'] as const) {
    const state = hearing.state(name)
    expect(replayed.get(name)?.state ?? state).toEqual(state)
    expect(() => canonicalJson(state as Json)).not.toThrow()
  }
  for (const { statement, edition, start, end } of record.codes) {
    const editions = record.statements.find(({ id }) => id === statement)?.editions ?? []
    expect([start < end, end <= (editions[edition - 1]?.length ?? 0)]).toEqual([true, true])
  }
  const skeleton = draftSkeleton(hearing.state('hearing'), speakers, record)
  expect(findings(hearing, skeleton.parts)).toEqual([])
  expect(traceability(skeleton.parts, record)).toEqual(traced(skeleton.parts))
  checkLinks(hearing, skeleton.parts)
  const drafted = hearing.drafting().current?.parts ?? []
  const found = findings(hearing, drafted)
  for (const { part, sentence, start, end } of found) {
    if (part === null) continue
    const there = drafted.find(({ id }) => id === part)!
    const text = sentence === null ? '' : there.sentences[sentence]!.text
    expect([start <= end, end <= codePointCount(text)]).toEqual([true, true])
  }
  // A gate that has seen other words says of these what a fresh one says.
  const used = gateOf(hearing)
  used(skeleton.parts)
  used(drafted.slice(1))
  expect(used(drafted)).toEqual(found)
}

function traced(parts: readonly SummaryPart[]) {
  const of = parts.filter(({ formal }) => !formal).flatMap(({ sentences }) => sentences).length
  return { of, traced: of }
}

/** Each passage behind a message is one that people coded so, of somebody who is counted. */
function checkLinks(hearing: AHearing, parts: readonly SummaryPart[]): void {
  const record = hearing.record()
  const codes = standingCodes(record)
  const counted = new Set(
    hearing
      .speakers()
      .speakers.filter(({ constituency }) => constituency !== 'presiding')
      .map(({ id }) => id),
  )
  for (const { message, sentences } of parts) {
    for (const { statement: id, edition } of sentences.flatMap(({ links }) => links)) {
      const statement = record.statements.find((one) => one.id === id)!
      expect(counted.has(statement.speaker ?? '')).toBe(true)
      expect(codes.some((one) => one.statement === id && one.message === message)).toBe(true)
      expect(edition).toBe(currentEdition(statement).number)
    }
  }
}
