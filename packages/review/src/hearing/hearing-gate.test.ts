import { describe, expect, it } from 'vitest'
import { aDay, aPart } from '../testing/a-day-of-hearing.ts'
import { heldWords } from '../testing/a-hearing.ts'
import { people } from '../testing/review-door.ts'
import { draftSkeleton } from './draft-skeleton.ts'
import { findingText, findingWords } from './hearing-finding.ts'
import { alreadySent, shownParts, takenBack, traceability, withdrawnMark } from './shown-summary.ts'
import { spanNow } from './span-now.ts'
import type { SummaryPart } from './summary-section.ts'

const { helene } = people

const codes = (found: readonly { code: string }[]) =>
  found.map(({ code }) => code).filter((code) => code !== 'message-untold')

describe('the gate of a hearing', () => {
  it('lets a sentence pass that names its passage and claims no more than the counts', () => {
    const { link, gate, statements } = aDay()
    const links = [link(statements.first, 'Survivors need shelters'), link(statements.third, 'Nobody asked survivors')]
    expect(codes(gate(aPart('M1', 'Several speakers asked for shelters for survivors.', links)))).toEqual([])
    expect(codes(gate(aPart('M9', 'Several speakers spoke of political will.', links)))).toEqual([
      'quantifier-too-wide',
    ])
  })

  it('stops a sentence that nobody tied to what was said, though the machine finds it', () => {
    const { gate } = aDay()
    expect(codes(gate(aPart('M1', 'Survivors need shelters that stay open.', [])))).toEqual(['not-linked'])
    expect(codes(gate(aPart('M1', 'Ships need harbours with deep water.', [])))).toEqual(['no-support', 'not-linked'])
    expect(codes(gate(aPart(null, 'The President thanked all.', [], { formal: true })))).toEqual([])
  })

  it('stops a quotation that is not exact, or that no statement is named for', () => {
    const { link, gate, statements } = aDay()
    const text = 'One speaker said “Our shelters for survivors are full”.'
    const quote = 'Our shelters for survivors are full'
    const quoted = { start: 18, end: 18 + quote.length }
    expect(codes(gate(aPart('M1', text, [link(statements.second, quote)])))).toEqual(['quote-not-linked'])
    expect(codes(gate(aPart('M1', text, [link(statements.second, quote, quoted)])))).toEqual([])
    const wrong = text.replace('are full', 'were full')
    expect(codes(gate(aPart('M1', wrong, [link(statements.second, quote, { start: 18, end: 60 })])))).toEqual([
      'quote-not-exact',
    ])
  })

  it('stops a survivor’s unreleased words, and does not repeat them', () => {
    const { hearing, link, gate, statements } = aDay()
    const text = 'One survivor slept in a police cell because no shelter had a bed.'
    const found = gate(aPart('M1', text, [link(statements.fourth, 'no shelter had a bed')]))
    expect(codes(found)).toEqual(['survivor-words-unreleased'])
    expect(JSON.stringify(found)).not.toContain('police cell')
    const released = { statement: statements.fourth, release: 'quote', basis: 'spoken', day: '2026-11-24' }
    hearing.tell(helene, 'statement.released', released)
    // Released wording is tied all the same: what is tied to nothing could not be taken back.
    const loose = gate(aPart('M1', text, [link(statements.fourth, 'no shelter had a bed')]))
    expect(codes(loose)).toEqual(['quote-not-linked'])
    const tied = link(statements.fourth, 'slept in a police cell because no shelter had a bed', { start: 13, end: 64 })
    expect(codes(gate(aPart('M1', text, [tied])))).toEqual([])
  })

  it('stops words that turn out to be a survivor’s, though they came in as anybody’s', () => {
    const { hearing, link, gate, statements } = aDay()
    const nia = hearing.registered('Nia', 'survivor', 'opening')
    const said = hearing.said(undefined, 'I was fined for the papers that he had made for me.', 'opening')
    const part = aPart('M1', 'One speaker was fined for the papers that he had made for the journey.', [
      link(statements.first, 'Survivors need shelters'),
    ])
    expect(codes(gate(part))).not.toContain('survivor-words-unreleased')
    hearing.tell(helene, 'statement.attributed', { statement: said, speaker: nia })
    expect(hearing.record().statements.at(-1)?.release).toBe('open')
    expect(codes(gate(part))).toContain('survivor-words-unreleased')
  })

  it('keeps dissent, and asks of each message that was found for a paragraph or a reason', () => {
    const { hearing, link, gate, statements } = aDay()
    hearing.coded(helene, statements.first, 'We lack political will', 'M4')
    const told = aPart('M4', 'One speaker called for partnership.', [link(statements.first, 'We lack political will')])
    const found = gate(told)
    expect(found.map(({ code, detail }) => [code, detail['message'] ?? detail['speakers']])).toEqual([
      ['dissent-untold', 1],
      ['message-untold', 'M1'],
      ['message-untold', 'M9'],
    ])
    expect(found.map(findingText).join(' ')).not.toMatch(/\{/)
    hearing.tell(helene, 'message.left-out', { message: 'M1', reason: 'merged' })
    hearing.tell(helene, 'message.left-out', { message: 'M9', reason: 'too-few', why: 'one State' })
    const dissent = [link(statements.second, 'We oppose a new partnership')]
    expect(gate({ ...told, dissent })).toEqual([])
    expect(Object.values(findingWords).every((words) => words.length > 20)).toBe(true)
  })

  it('follows words that were corrected, and says when they are gone', () => {
    const { hearing, link, gate, statements } = aDay()
    const part = aPart('M1', 'One speaker asked for shelters for survivors.', [
      link(statements.first, 'Survivors need shelters'),
    ])
    const correct = (follows: number, words: string) =>
      hearing.tell(helene, 'statement.corrected', {
        statement: statements.first,
        follows,
        why: 'typed wrongly',
        ...heldWords(words),
      })
    correct(
      1,
      'Madam President, survivors and their children. Survivors need shelters that stay open for good. We lack political will.',
    )
    const moved = spanNow(hearing.record(), part.sentences[0]!.links[0]!)
    expect(moved).toMatchObject({ at: 'there', words: 'same', quote: 'Survivors need shelters' })
    expect(codes(gate(part))).toEqual([])
    correct(2, 'We have nothing to say today.')
    expect(codes(gate(part))).toEqual(['not-linked', 'link-gone'])
  })

  it('takes a withdrawn quotation out everywhere, keeps the count, and says what went out already', () => {
    const { hearing, link, gate, statements } = aDay()
    const quote = 'no shelter had a bed for me'
    const text = `One survivor said: “${quote}”.`
    const quoted = { start: 20, end: 20 + quote.length }
    hearing.tell(helene, 'statement.released', {
      statement: statements.fourth,
      release: 'quote',
      basis: 'spoken',
      day: '2026-11-24',
    })
    const part = aPart('M1', text, [link(statements.fourth, quote, quoted)])
    expect(codes(gate(part))).toEqual([])
    const body = { language: 'en', title: 'Summary', parts: [bodyOf(part)] }
    hearing.tell(helene, 'summary.written', { follows: 0, ...body })
    hearing.tell(helene, 'summary.signed', {
      version: 1,
      ...body,
      name: 'A',
      office: 'President',
      place: 'New York',
      day: '2026-11-24',
    })
    expect(alreadySent(hearing.summary().signed, statements.fourth)).toMatchObject([
      { version: 1, sentences: 1, published: null },
    ])
    expect(traceability([part], hearing.record())).toEqual({ of: 1, traced: 1 })
    hearing.tell(helene, 'statement.withdrawn', { statement: statements.fourth })
    const shown = shownParts(hearing.summary().signed[0]!.parts, takenBack(hearing.record()))
    expect(shown[0]?.sentences[0]?.text).toBe(`One survivor said: “${withdrawnMark}”.`)
    expect(codes(gate(part))).toContain('link-withdrawn')
    const counts = draftSkeleton(hearing.state('hearing'), hearing.speakers(), hearing.record())
    // Three of the four who spoke to M1 are left with words, and four are counted.
    expect(counts.parts[1]?.sentences[0]?.text).toMatch(/^All participants/)
  })
})

function bodyOf({ id, message, formal, sentences, dissent }: SummaryPart) {
  const flat = sentences.map(({ text, links }) => ({
    text,
    links: links.map(({ quoted, ...span }) => ({ ...span, ...(quoted && { quoted }) })),
  }))
  return { id, formal, sentences: flat, dissent, ...(message && { message }) }
}
