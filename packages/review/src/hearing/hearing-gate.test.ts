import { describe, expect, it } from 'vitest'
import { aHearing, heldWords, spanIn, viktor } from '../testing/a-hearing.ts'
import { people } from '../testing/review-door.ts'
import { codingAgreement } from './coding-agreement.ts'
import { draftSkeleton } from './draft-skeleton.ts'
import { findingText, findingWords } from './hearing-finding.ts'
import { hearingGate } from './hearing-gate.ts'
import { alreadySent, shownParts, traceability, withdrawnMark } from './shown-summary.ts'
import { spanNow } from './span-now.ts'
import type { LinkedSpan, SummaryPart } from './summary-section.ts'

const { helene } = people

/** Four speakers: two States, an organisation, a survivor; M1 by three of them, M9 by one, one against M4. */
function aDay() {
  const hearing = aHearing()
  const norway = hearing.registered('Norway', 'member-state')
  const nigeria = hearing.registered('Nigeria', 'member-state', 'panel-2')
  const grace = hearing.registered('Grace', 'civil-society', 'panel-2')
  const mira = hearing.registered('Mira', 'survivor', 'opening')
  const first = hearing.said(norway, 'Survivors need shelters that stay open. We lack political will.')
  const second = hearing.said(nigeria, 'Our shelters for survivors are full. We oppose a new partnership.', 'panel-2')
  const third = hearing.said(grace, 'Nobody asked survivors what they need.', 'panel-2')
  const fourth = hearing.said(mira, 'I slept in a police cell because no shelter had a bed for me.', 'opening')
  hearing.coded(helene, first, 'Survivors need shelters', 'M1')
  hearing.coded(helene, first, 'We lack political will', 'M9')
  hearing.coded(helene, second, 'Our shelters for survivors are full', 'M1')
  hearing.coded(helene, second, 'We oppose a new partnership', 'M4', 'against')
  hearing.coded(helene, third, 'Nobody asked survivors', 'M1')
  hearing.coded(helene, fourth, 'no shelter had a bed', 'M1')
  const link = (statement: string, quote: string, quoted: LinkedSpan['quoted'] = null): LinkedSpan => ({
    ...spanIn(hearing.record(), statement, quote),
    quoted,
  })
  const gate = (...parts: SummaryPart[]) =>
    hearingGate({
      record: hearing.record(),
      speakers: hearing.speakers(),
      leftOut: hearing.summary().leftOut,
      language: 'en',
    })(parts)
  return { hearing, link, gate, statements: { first, second, third, fourth } }
}

function aPart(
  message: string | null,
  text: string,
  links: readonly LinkedSpan[],
  given: Partial<SummaryPart> = {},
): SummaryPart {
  return { id: 's1', heading: '', message, formal: false, sentences: [{ text, links }], dissent: [], ...given }
}

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
    const shown = shownParts(hearing.summary().signed[0]!.parts, hearing.record())
    expect(shown[0]?.sentences[0]?.text).toBe(`One survivor said: “${withdrawnMark}”.`)
    expect(codes(gate(part))).toContain('link-withdrawn')
    const counts = draftSkeleton(hearing.state('hearing'), hearing.speakers(), hearing.record())
    // Three of the four who spoke to M1 are left with words, and four are counted.
    expect(counts.parts[1]?.sentences[0]?.text).toMatch(/^All participants/)
  })
})

describe('a summary as it may be shown', () => {
  it('leaves the quotations of others in their places, and is the same when it is made twice', () => {
    const { hearing, link, statements } = aDay()
    const [one, other] = ['no shelter had a bed for me', 'Nobody asked survivors']
    const text = `A survivor said “${one}” and another speaker said “${other}”.`
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const links = [link(statements.fourth, one, at(one)), link(statements.third, other, at(other))]
    hearing.tell(helene, 'statement.withdrawn', { statement: statements.fourth })
    const shown = shownParts([aPart('M1', text, links)], hearing.record())
    const [sentence] = shown[0]!.sentences
    const { quoted } = sentence!.links[1]!
    expect(sentence?.text).toBe(`A survivor said “${withdrawnMark}” and another speaker said “${other}”.`)
    expect([...sentence!.text].slice(quoted?.start, quoted?.end).join('')).toBe(other)
    expect(shownParts(shown, hearing.record())).toEqual(shown)
  })
})

describe('a skeleton', () => {
  it('passes the gate with the widest word that holds, and names what nobody spoke of', () => {
    const { hearing, gate } = aDay()
    const { parts, gaps } = draftSkeleton(hearing.state('hearing'), hearing.speakers(), hearing.record())
    expect(gate(...parts)).toEqual([])
    expect(parts.map(({ message }) => message)).toEqual([null, 'M1', 'M9'])
    expect(parts[0]?.sentences[1]?.text).toBe('Speakers heard: 4; constituencies: 3; panels: 2.')
    expect(gaps).toEqual(['M2', 'M3', 'M4', 'M5', 'M6', 'M7', 'M8'])
  })
})

describe('agreement', () => {
  it('is measured on what somebody marked, by readers who are through', () => {
    const { hearing, statements } = aDay()
    expect(codingAgreement(hearing.record())).toEqual({ alpha: null, units: 0, agreed: 0 })
    hearing.coded(viktor, statements.first, 'Survivors need shelters', 'M1')
    hearing.coded(viktor, statements.first, 'We lack political will', 'M7')
    for (const by of [helene, viktor]) hearing.tell(by, 'statement.read', { statement: statements.first })
    // Two sentences: {M1},{M1} and {M9},{M7}. Do = 1/2; De of the four values: 5 of 6 pairs differ.
    expect(codingAgreement(hearing.record())).toEqual({ alpha: 1 - 0.5 / (5 / 6), units: 2, agreed: 1 })
  })
})

function bodyOf({ id, message, formal, sentences, dissent }: SummaryPart) {
  const flat = sentences.map(({ text, links }) => ({
    text,
    links: links.map(({ quoted, ...span }) => ({ ...span, ...(quoted && { quoted }) })),
  }))
  return { id, formal, sentences: flat, dissent, ...(message && { message }) }
}
