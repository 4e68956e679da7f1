import { describe, expect, it } from 'vitest'
import { messageIds } from '../codebook/message-ids.ts'
import { suggestMessages } from '../codebook/suggest-messages.ts'
import { sentences } from '../language/sentences.ts'
import { countSupport } from '../quantifier/count-support.ts'
import { viktor } from '../testing/a-hearing.ts'
import { interventionsIn } from '../testing/interventions.ts'
import { type GivenCode, labelsTaken, suggestionsTaken } from '../testing/read-codes.ts'
import { namedIdentifier, people, type Speaker } from '../testing/review-door.ts'
import { hasSharedFile, sharedText } from '../testing/shared-file.ts'
import { type ToldHearing, toldHearing } from '../testing/told-hearing.ts'
import { codingAgreement } from './coding-agreement.ts'
import { codingDisputes } from './coding-disputes.ts'
import { draftSkeleton } from './draft-skeleton.ts'
import { countedInterventions } from './hearing-counts.ts'
import { hearingGate } from './hearing-gate.ts'
import { currentEdition } from './record-section.ts'
import { shownParts, takenBack, traceability } from './shown-summary.ts'
import type { SummaryPart } from './summary-section.ts'

const { helene } = people
const files = {
  remarks: '../seed/closing-remarks-2017-06-23.txt',
  gold: 'hearing/gold-key-messages.json',
  digest: 'hearing/interventions-digest.jsonl',
}
const there = Object.values(files).every(hasSharedFile)
const interventions = there ? interventionsIn(sharedText(files.digest)) : []

let last = 0x40000

function mark({ hearing }: ToldHearing, by: Speaker, codes: readonly GivenCode[]): void {
  for (const code of codes) {
    hearing.tell(by, 'passage.coded', { code: namedIdentifier(++last), ...code, stance: 'for' })
  }
}

/** The hearing, read by one person who takes what the codebook suggests. */
function readOnce(those = interventions): ToldHearing {
  const told = toldHearing(those)
  mark(told, helene, suggestionsTaken(told.hearing.record()))
  return told
}

const gateOf = ({ hearing }: ToldHearing) =>
  hearingGate({
    ...{ record: hearing.record(), speakers: hearing.speakers(), leftOut: hearing.summary().leftOut },
    language: 'en',
  })

const skeletonOf = ({ hearing }: ToldHearing) =>
  draftSkeleton(hearing.state('hearing'), hearing.speakers(), hearing.record())

const countsOf = ({ hearing }: ToldHearing) => {
  const heard = countedInterventions(hearing.record(), hearing.speakers())
  return messageIds.map((message) => countSupport(heard, message))
}

/** The closing remarks as a summary: their nine messages, each resting on the passages that a skeleton found for it. */
function closingRemarks(told: ToldHearing): SummaryPart[] {
  const { messages } = JSON.parse(sharedText(files.gold)) as {
    messages: { id: string; char_start: number; char_end: number }[]
  }
  const remarks = [...sharedText(files.remarks)]
  const links = new Map(skeletonOf(told).parts.map((one) => [one.message, one.sentences[0]!.links]))
  const part = (id: string, message: string | null, words: string): SummaryPart => ({
    ...{ id, heading: '', message, formal: message === null, dissent: [] },
    sentences: sentences(words, 'en').map(({ text }) => ({ text, links: links.get(message) ?? [] })),
  })
  const opening = 'Throughout today’s Hearing, all participants spoke of the importance of the Global Plan of Action.'
  return [
    part('s1', null, opening),
    ...messages.map(({ id, char_start, char_end }, at) =>
      part(`s${at + 2}`, id, remarks.slice(char_start, char_end).join('').trim()),
    ),
  ]
}

describe.skipIf(!there)('the hearing of 23 June 2017', () => {
  it('comes in as one transcript, and everybody has their own words; who is not named stays unknown', () => {
    const told = toldHearing(interventions)
    const { statements } = told.hearing.record()
    const listed = new Map(told.hearing.speakers().speakers.map((one) => [one.id, one]))
    expect([statements.length, listed.size]).toEqual([31, 25])
    for (const [at, { speaker: said, affiliation, constituency, sentences: own }] of interventions.entries()) {
      const { speaker, release, ...statement } = statements[at]!
      const by = listed.get(speaker ?? '')
      const name = said === 'representative' ? affiliation : said
      expect(currentEdition({ speaker, release, ...statement }).words).toBe(own.map(({ text }) => text).join(' '))
      expect([by?.name.startsWith(name), by?.constituency]).toEqual(
        constituency === 'mixed' ? [undefined, undefined] : [true, constituency],
      )
      expect(release).toBe(constituency === 'survivor' ? 'not-released' : 'open')
    }
    // She spoke as a survivor in 2017 and for an organisation in 2013: two on the list, and neither has the other's words.
    expect([...listed.values()].filter(({ name }) => name.startsWith('Rani Hong'))).toHaveLength(2)
  })

  it('carries of the closing remarks what its counts carry, and stops the rest: "all" six times, "the panels" once', () => {
    const told = readOnce()
    for (const { message, sentences: own } of closingRemarks(told).slice(1)) {
      const [first] = suggestMessages(own.map(({ text }) => text).join(' '), 'en')
      expect(first).toMatchObject({ message, support: true })
    }
    const counts = countsOf(told)
    const all = gateOf(told)(closingRemarks(told))
    // That all participants spoke of the Plan is no formality.
    const found = all.filter(({ part }) => part !== 's1')
    expect(all.filter(({ part }) => part === 's1')).toMatchObject([{ code: 'not-linked' }])
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['quantifier-too-wide']))
    const stopped = found.map(({ part, detail }) => {
      const message = closingRemarks(told).find(({ id }) => id === part)?.message
      const { rung, widest, speakers, ofSpeakers } = detail
      const own = counts[(messageIds as readonly string[]).indexOf(message ?? '')]
      expect({ ...own }).toMatchObject({ speakers, ofSpeakers })
      return `${message}: ${rung}, and the counts carry ${widest}: ${speakers} of ${ofSpeakers}`
    })
    expect(stopped).toMatchInlineSnapshot(`
      [
        "M2: all, and the counts carry all-panels: 13 of 23",
        "M4: all, and the counts carry all-panels: 7 of 23",
        "M5: all, and the counts carry all-panels: 11 of 23",
        "M6: all-panels, and the counts carry one: 1 of 23",
        "M7: all, and the counts carry all-panels: 9 of 23",
        "M8: all, and the counts carry all-panels: 2 of 23",
        "M9: all, and the counts carry all-panels: 6 of 23",
      ]
    `)
  })

  it('is drafted in one action, clean, every sentence with its passages', () => {
    const told = readOnce()
    const { parts, gaps, withoutWords } = skeletonOf(told)
    expect(gateOf(told)(parts)).toEqual([])
    expect([gaps, withoutWords]).toEqual([[], []])
    expect(traceability(parts, told.hearing.record())).toEqual({ of: 9, traced: 9 })
  })

  it('has "no evidence" for messages 6 and 8 where nobody spoke of them, and no sentence', () => {
    const told = readOnce(
      interventions.filter(({ sentences: own }) => own.every(({ labels }) => !labels.some((one) => /M[68]/.test(one)))),
    )
    const { parts, gaps } = skeletonOf(told)
    expect(gaps).toEqual(['M6', 'M8'])
    expect(parts.map(({ message }) => message)).toEqual([null, 'M1', 'M2', 'M3', 'M4', 'M5', 'M7', 'M9'])
    expect(gateOf(told)(parts)).toEqual([])
  })

  it('is read by a second person, whose labels are held against the first reading and settled', () => {
    const told = readOnce()
    const gold = labelsTaken(interventions, told.hearing.record(), told.statements)
    mark(told, viktor, gold)
    for (const by of [helene, viktor]) {
      for (const statement of told.statements) told.hearing.tell(by, 'statement.read', { statement })
    }
    const { alpha, units, agreed } = codingAgreement(told.hearing.record())
    expect([alpha?.toFixed(3), units, agreed]).toMatchInlineSnapshot(`
      [
        "0.648",
        99,
        59,
      ]
    `)
    // In dispute nothing is counted; the second reader's word stays where the two differ.
    for (const [statement, places] of codingDisputes(told.hearing.record())) {
      const codes = places.flatMap(({ codes: those }) => those)
      const keep = codes.filter(({ author }) => author === viktor.id).map(({ id }) => id)
      const drop = codes.filter(({ author }) => author !== viktor.id).map(({ id }) => id)
      told.hearing.tell(helene, 'coding.settled', { statement, keep, drop })
    }
    expect(codingDisputes(told.hearing.record()).size).toBe(0)
    const recount = messageIds.map((message) => labelled(message))
    expect(countsOf(told).map(({ speakers, constituencies }) => [speakers, constituencies])).toEqual(recount)
    expect(gateOf(told)(skeletonOf(told).parts)).toEqual([])
  })

  it('lets a survivor take back words that were released, signed and shown, and keeps the count', () => {
    const told = readOnce()
    const { hearing, statements } = told
    const at = interventions.findIndex(
      ({ constituency, sentences: [first] }) => constituency === 'survivor' && first?.labels.includes('M1'),
    )
    const statement = statements[at]!
    const quote = interventions[at]!.sentences[0]!.text.slice(0, -1)
    const text = `One speaker said: “${quote}”.`
    const quoted = { start: 19, end: 19 + [...quote].length }
    const link = { statement, edition: 1, start: 0, end: [...quote].length, quoted }
    const { parts } = skeletonOf(told)
    const written = parts.map((one) =>
      one.message === 'M1' ? { ...one, sentences: [...one.sentences, { text, links: [link] }] } : one,
    )
    expect(gateOf(told)(written).map(({ code }) => code)).toEqual(['survivor-words-unreleased'])
    const released = { statement, release: 'quote', basis: 'in-writing', day: '2017-06-23' }
    hearing.tell(helene, 'statement.released', released)
    expect(gateOf(told)(written)).toEqual([])

    const counts = countsOf(told)
    hearing.tell(helene, 'statement.withdrawn', { statement })
    expect(countsOf(told)).toEqual(counts)
    const shown = JSON.stringify(shownParts(written, takenBack(hearing.record())))
    expect([shown.includes(quote), shown.includes('One speaker said: “[…]”.')]).toEqual([false, true])
    expect(new Set(gateOf(told)(written).map(({ code }) => code))).toContain('link-withdrawn')
    expect(JSON.stringify(hearing.record())).not.toContain(quote)
    expect(gateOf(told)(skeletonOf(told).parts)).toEqual([])
  })
})

/** Speakers and constituencies behind a message by the labels alone. */
function labelled(message: string): [number, number] {
  const those = interventions.filter(
    ({ constituency, sentences: own }) =>
      !['presiding', 'mixed'].includes(constituency) && own.some(({ labels }) => labels.includes(message)),
  )
  const names = those.map(({ speaker, affiliation, constituency }) =>
    speaker === 'representative' ? affiliation : `${speaker}, ${constituency}`,
  )
  return [new Set(names).size, new Set(those.map(({ constituency }) => constituency)).size]
}
