import { describe, expect, it } from 'vitest'
import { aDay, aPart } from '../testing/a-day-of-hearing.ts'
import { people } from '../testing/review-door.ts'
import { countedInterventions } from './hearing-counts.ts'
import { hearingGate } from './hearing-gate.ts'
import { publicParts } from './public-parts.ts'
import type { SummaryPart } from './summary-section.ts'

const { helene } = people

/** A day of hearing at whose gate a summary comes that would say more than was said. */
function atTheGate() {
  const day = aDay()
  const { hearing, link, statements } = day
  const norway = link(statements.first, 'Survivors need shelters')
  hearing.tell(helene, 'message.left-out', { message: 'M9', reason: 'off-topic' })
  const codes = (...parts: SummaryPart[]) =>
    [...new Set(day.gate(...parts).map(({ code }) => code))].filter((code) => code !== 'message-untold')
  return { ...day, norway, codes }
}

describe('a summary that claims more than the counts carry', () => {
  it('is stopped where its paragraph is of no message: those count whose words it names', () => {
    const { codes, norway, link, statements } = atTheGate()
    const all = 'All participants called for the end of shelters.'
    expect(codes(aPart(null, all, [norway]))).toEqual(['quantifier-too-wide'])
    const everyone = [
      norway,
      link(statements.second, 'Our shelters'),
      link(statements.third, 'Nobody asked'),
      link(statements.fourth, 'no shelter had a bed'),
    ]
    expect(codes(aPart(null, all, everyone))).toEqual([])
    expect(codes(aPart(null, 'One speaker spoke of shelters.', [norway]))).toEqual([])
  })

  it('is stopped where it calls itself formal', () => {
    const { codes, norway } = atTheGate()
    const all = 'All participants called for the end of shelters.'
    for (const links of [[], [norway]]) {
      expect(codes(aPart(null, all, links, { formal: true }))).toEqual(['not-linked'])
    }
    expect(codes(aPart('M1', all, [], { formal: true }))).toContain('not-linked')
    expect(codes(aPart(null, 'All participants were welcomed.', [], { formal: true }))).toEqual([])
  })

  it('is stopped where the heading claims it', () => {
    const { hearing, codes, norway } = atTheGate()
    hearing.registered('Silent', 'academia')
    const silent = hearing.said(hearing.speakers().speakers.at(-1)!.id, 'I shall be brief.')
    expect(silent).not.toBe('')
    const part = aPart('M1', 'Several speakers spoke of shelters.', [norway], {
      heading: 'All participants on shelters',
    })
    expect(codes(part)).toEqual(['quantifier-too-wide'])
    expect(codes({ ...part, heading: 'Shelters' })).toEqual([])
  })

  it('is stopped where somebody is counted twice who is on the list twice', () => {
    const { hearing } = atTheGate()
    const again = hearing.registered('NORWAY', 'member-state', 'floor')
    const other = hearing.registered('A survivor', 'survivor', 'floor')
    const third = hearing.registered('A survivor', 'survivor', 'floor')
    for (const speaker of [again, other, third]) {
      const statement = hearing.said(speaker, 'Shelters must stay open.', 'floor')
      hearing.coded(helene, statement, 'Shelters must', 'M1')
    }
    const heard = countedInterventions(hearing.record(), hearing.speakers())
    expect(new Set(heard.map(({ speaker }) => speaker)).size).toBe(6)
    expect(heard).toHaveLength(7)
  })

  it('is stopped where a message is left out because nobody spoke of it, and somebody did', () => {
    const { hearing, gate, norway } = atTheGate()
    const untold = () => gate(aPart('M1', 'Several speakers spoke.', [norway])).map(({ detail }) => detail['message'])
    expect(untold()).toEqual([])
    hearing.tell(helene, 'message.left-out', { message: 'M9', reason: 'no-evidence' })
    expect(untold()).toEqual(['M9'])
  })
})

describe('dissent', () => {
  it('is not told by the words of somebody else, and nobody is said to have objected who did not', () => {
    const { hearing, codes, norway, link, statements } = atTheGate()
    hearing.coded(helene, statements.third, 'Nobody asked survivors', 'M4')
    const text = 'One speaker spoke of a partnership.'
    const by = (statement: string, words: string) => {
      const { quoted: _, ...span } = link(statement, words)
      return aPart('M4', text, [norway], { dissent: [span] })
    }
    const [theirs, others] = [by(statements.second, 'We oppose'), by(statements.third, 'Nobody asked')]
    expect(codes(theirs)).toEqual([])
    expect(codes(others)).toEqual(['dissent-untold'])
    const shown = publicParts([theirs, others], hearing.record(), hearing.speakers())
    expect(shown.map(({ dissent }) => dissent.map(({ speaker }) => speaker))).toEqual([['Nigeria'], []])
  })
})

describe('words of a survivor who has not released them', () => {
  it('are stopped in a heading and in the title, across two sentences, and with signs between that nobody sees', () => {
    const { hearing, codes, norway } = atTheGate()
    const hers = 'I slept in a police cell because no shelter had a bed'
    const part = aPart('M1', 'Several speakers spoke of shelters.', [norway])
    const unreleased = ['survivor-words-unreleased']
    expect(codes({ ...part, heading: hers })).toEqual(unreleased)
    const sources = { record: hearing.record(), speakers: hearing.speakers(), leftOut: [], language: 'en' } as const
    const titled = hearingGate(sources)([part], hers).filter(({ part: id }) => id === null)
    expect(titled.map(({ code }) => code)).toContain('survivor-words-unreleased')
    const halves = ['I slept in a police.', 'Cell because no shelter.'].map((text) => ({ text, links: [norway] }))
    expect(codes({ ...part, sentences: halves })).toEqual(unreleased)
    expect(
      codes(aPart('M1', hers.replace('police', 'po\u00adlice').replace('shelter', 'shel\u200bter'), [norway])),
    ).toEqual(unreleased)
  })

  it('do not come out of two sentences that hold a part each, once a release ends', () => {
    const { hearing, norway } = atTheGate()
    const halves = ['I slept in a police.', 'Cell because no shelter.'].map((text) => ({ text, links: [norway] }))
    const [shown] = publicParts([{ ...aPart('M1', '', []), sentences: halves }], hearing.record(), hearing.speakers())
    expect(shown?.sentences.map(({ text }) => text)).toEqual(['[…]', '[…]'])
  })
})

describe('a quotation', () => {
  it.each([
    '‘shelters are not needed’',
    "'shelters are not needed'",
    '‹shelters are not needed›',
    '＂shelters are not needed＂',
    '〝shelters are not needed〞',
    '“shelters are not needed',
    'shelters are not needed”',
    '»shelters are not needed«',
  ])('that was not said is stopped, whatever marks it has: %s', (quotation) => {
    const { codes, norway } = atTheGate()
    expect(codes(aPart('M1', `Several speakers said that ${quotation}.`, [norway]))).toContain('quote-not-exact')
  })

  it('is not seen where there are apostrophes alone', () => {
    const { codes, norway } = atTheGate()
    const text = "Several speakers spoke of survivors’ rights, the workers’ needs and the State's and others' duties."
    expect(codes(aPart('M1', text, [norway]))).toEqual([])
  })

  it('in a heading is stopped: nobody could take it back', () => {
    const { codes, norway } = atTheGate()
    const part = aPart('M1', 'Several speakers spoke of shelters.', [norway], {
      heading: 'On “shelters that stay open”',
    })
    expect(codes(part)).toEqual(['quote-not-linked'])
  })
})

describe('a word of two scripts', () => {
  const about = 'speakers spoke of shelters.'

  it('is named and stopped, in a sentence, formal or not, and in a heading', () => {
    const { gate, codes, norway } = atTheGate()
    const found = gate(aPart('M1', `S\u0435veral ${about}`, [norway])).filter(({ code }) => code !== 'message-untold')
    expect(found).toMatchObject([
      { code: 'mixed-letters', sentence: 0, start: 0, end: 7, detail: { word: 'S\u0435veral' } },
    ])
    expect(codes(aPart(null, 'The hearing op\u0435ned.', [], { formal: true }))).toEqual(['mixed-letters'])
    const part = aPart('M1', `Several ${about}`, [norway], { heading: 'Sh\u0435lters' })
    expect(codes(part)).toEqual(['mixed-letters'])
    expect(codes({ ...part, heading: 'Shelters' })).toEqual([])
  })

  it('does not weaken what the sentence claims', () => {
    const { hearing, codes, norway } = atTheGate()
    hearing.said(hearing.registered('Silent', 'academia'), 'I shall be brief.')
    expect(codes(aPart('M1', `\u0410ll ${about}`, [norway]))).toEqual(['mixed-letters', 'quantifier-too-wide'])
  })

  it('is let through in a quotation, which is as it was said', () => {
    const { hearing, codes, link, norway } = atTheGate()
    const typed = hearing.said(hearing.registered('Spain', 'member-state'), 'The sh\u0435lter is full.')
    const text = 'One speaker said: “The sh\u0435lter is full”.'
    const quoted = { start: 19, end: 38 }
    expect(codes(aPart('M1', text, [norway, link(typed, 'The sh\u0435lter is full', quoted)]))).toEqual([])
  })
})
