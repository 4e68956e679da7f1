import { describe, expect, it } from 'vitest'
import { hearingOfRecord } from '../model/hearing-of-record.ts'
import { aHearing, heldWords, spanIn } from '../testing/a-hearing.ts'
import { namedIdentifier, people } from '../testing/review-door.ts'
import { summaryBody } from '../testing/summary-body.ts'
import { draftSkeleton } from './draft-skeleton.ts'
import { hearingGate } from './hearing-gate.ts'
import { shownParts, takenBack, traceability } from './shown-summary.ts'
import type { LinkedSpan, SummaryPart } from './summary-section.ts'

const { helene } = people

/** What once got through: each hole has its test. */
function aDay() {
  const hearing = aHearing()
  const norway = hearing.registered('Norway', 'member-state')
  const nigeria = hearing.registered('Nigeria', 'member-state', 'panel-2')
  const mira = hearing.registered('Mira', 'survivor', 'opening')
  const first = hearing.said(norway, 'Survivors need shelters that stay open. We lack political will.')
  const second = hearing.said(nigeria, 'Our shelters are full. Survivors wait.', 'panel-2')
  const third = hearing.said(mira, 'I slept in a police cell. No shelter had a bed for me.', 'opening')
  const link = (statement: string, quote: string, quoted: LinkedSpan['quoted'] = null): LinkedSpan => ({
    ...spanIn(hearing.record(), statement, quote),
    quoted,
  })
  const gate = (...parts: SummaryPart[]) =>
    hearingGate({
      ...{ record: hearing.record(), speakers: hearing.speakers(), leftOut: hearing.summary().leftOut },
      language: 'en',
    })(parts)
  const skeleton = () => draftSkeleton(hearing.state('hearing'), hearing.speakers(), hearing.record())
  return { hearing, link, gate, skeleton, people: { norway, nigeria, mira }, statements: { first, second, third } }
}

/** A paragraph of one sentence, in which the words between the marks are tied to a statement. */
function quoting(text: string, links: (quoted: { start: number; end: number }) => readonly LinkedSpan[]): SummaryPart {
  const quoted = { start: text.indexOf('“') + 1, end: text.indexOf('”') }
  const sentences = [{ text, links: links(quoted) }]
  return { id: 's1', heading: '', message: null, formal: false, sentences, dissent: [] }
}

const codes = (found: readonly { code: string }[]) => found.map(({ code }) => code)

describe('a quotation', () => {
  it('is taken out whole, and nothing else with it, however often it was tied', () => {
    const { hearing, link, statements } = aDay()
    const text = 'One said: “No shelter had a bed for me”, and went on.'
    const tie = link(statements.third, 'No shelter had a bed')
    for (const quoted of [
      [[11, 38]],
      [
        [11, 38],
        [11, 38],
      ],
      [
        [13, 14],
        [11, 38],
      ],
      [
        [11, 20],
        [15, 38],
      ],
      [
        [10, 39],
        [11, 38],
        [12, 13],
      ],
    ]) {
      const hearingNow = hearing.record()
      const links = quoted.map(([start = 0, end = 0]) => ({ ...tie, quoted: { start, end } }))
      const withdrawn = {
        ...hearingNow,
        statements: hearingNow.statements.map((one) => ({ ...one, withdrawn: { ...one, entry: '' } })),
      }
      const [part] = shownParts([quoting(text, () => links)], takenBack(withdrawn))
      expect(part?.sentences[0]?.text.replace('“[…]”', '[…]')).toBe('One said: […], and went on.')
    }
  })

  it('is tied to the statement that holds it: to another, nobody could take it back', () => {
    const { link, gate, statements } = aDay()
    const text = 'One speaker said: “Our shelters are full”.'
    const tied = (statement: string, words: string) =>
      codes(gate(quoting(text, (quoted) => [link(statement, words, quoted)])))
    expect(tied(statements.second, 'Our shelters are full')).toEqual([])
    expect(tied(statements.first, 'Survivors need')).toEqual(['quote-not-linked'])
  })

  it('of a survivor who has not released it is stopped, however short', () => {
    const { hearing, link, gate, statements } = aDay()
    const part = quoting('One speaker said: “a police cell”.', (quoted) => [
      link(statements.third, 'in a police cell', quoted),
    ])
    const release = (how: string) =>
      hearing.tell(helene, 'statement.released', {
        ...{ statement: statements.third, release: how, basis: 'spoken', day: '2026-11-24' },
      })
    expect(gate(part)).toMatchObject([{ code: 'survivor-words-unreleased', sentence: 0, start: 19, end: 32 }])
    release('paraphrase')
    expect(codes(gate(part))).toEqual(['survivor-words-unreleased'])
    release('quote')
    expect(codes(gate(part))).toEqual([])
  })

  it('that was taken back is not sent to a model with the draft', () => {
    const { hearing, link, statements } = aDay()
    const text = 'One speaker said: “Our shelters are full”.'
    const part = quoting(text, (quoted) => [link(statements.second, 'Our shelters are full', quoted)])
    const body = { follows: 0, language: 'en', title: 'Draft', parts: [summaryBody({ ...part, message: 'M1' })] }
    hearing.tell(helene, 'summary.written', body)
    hearing.tell(helene, 'statement.withdrawn', { statement: statements.second })
    const sections = { record: hearing.record(), speakers: hearing.speakers(), drafting: hearing.drafting() }
    expect(JSON.stringify(hearingOfRecord({ ...sections, language: 'en' }))).not.toContain('shelters are full')
  })

  it('over the end of a sentence is shown up to there', () => {
    const { gate, link, statements } = aDay()
    const part = quoting('One speaker said: “Nothing at all.', () => [link(statements.first, 'Survivors')])
    const second = { text: 'Nobody came”.', links: [link(statements.first, 'Survivors')] }
    const found = gate({ ...part, sentences: [...part.sentences, second] })
    expect(found).toMatchObject([{ code: 'quote-not-exact', sentence: 0, start: 19, end: 34 }])
  })
})

describe('a skeleton', () => {
  it('rests on words that stand, and names the messages whose words are gone', () => {
    const { hearing, gate, skeleton, statements } = aDay()
    hearing.coded(helene, statements.first, 'We lack political will', 'M9')
    hearing.coded(helene, statements.first, 'Survivors need shelters', 'M1')
    hearing.coded(helene, statements.third, 'No shelter had a bed', 'M1')
    hearing.coded(helene, statements.third, 'a police cell', 'M8')
    hearing.coded(helene, statements.second, 'Our shelters are full', 'M9', 'against')
    hearing.tell(helene, 'statement.withdrawn', { statement: statements.third })
    hearing.tell(helene, 'statement.withdrawn', { statement: statements.second })
    hearing.tell(helene, 'statement.corrected', {
      ...{ statement: statements.first, follows: 1, why: 'heard wrongly' },
      ...heldWords('Madam, survivors need shelters. And nothing else was said by us on this day.'),
    })
    const { parts, gaps, withoutWords, takenBack, unmarked } = skeleton()
    expect(gate(...parts)).toEqual([])
    expect(parts.map(({ message }) => message)).toEqual([null, 'M1'])
    expect(takenBack.toSorted()).toEqual([statements.second, statements.third].toSorted())
    expect(unmarked).toEqual([])
    expect([gaps, withoutWords]).toEqual([
      ['M2', 'M3', 'M4', 'M5', 'M6', 'M7'],
      ['M8', 'M9'],
    ])
    // Both are counted, and what is left of their words is one passage.
    expect(parts[1]?.sentences).toMatchObject([
      { text: expect.stringMatching(/^Most speakers/), links: [{ edition: 2 }] },
    ])
    expect(traceability(parts, hearing.record())).toEqual({ of: 1, traced: 1 })
  })

  it('names no passage of whoever presides, nor of somebody unknown', () => {
    const { hearing, gate, skeleton, statements } = aDay()
    const chair = hearing.said(
      hearing.registered('The Chair', 'presiding', 'opening'),
      'Survivors come first.',
      'opening',
    )
    const voice = hearing.said(undefined, 'Survivors come first, yes.')
    for (const statement of [chair, voice]) hearing.coded(helene, statement, 'Survivors come first', 'M1')
    hearing.coded(helene, statements.second, 'Survivors wait', 'M1')
    const { parts } = skeleton()
    expect(gate(...parts)).toEqual([])
    expect(parts[1]?.sentences[0]?.links.map(({ statement }) => statement)).toEqual([statements.second])
  })

  it('says the short name of a message whose title could not stand in it', () => {
    for (const title of [
      'the “safe harbour”',
      'what all participants want',
      'boats. They sank',
      'No shelter had a bed for me',
    ]) {
      const { hearing, gate, skeleton, statements } = aDay()
      hearing.tell(helene, 'theme.named', { id: 'H1', title })
      hearing.coded(helene, statements.second, 'Survivors wait', 'H1')
      hearing.coded(helene, statements.first, 'Survivors need', 'M1')
      hearing.coded(helene, statements.second, 'Our shelters', 'M1')
      hearing.coded(helene, statements.third, 'No shelter', 'M1')
      const { parts } = skeleton()
      expect([title, gate(...parts)]).toEqual([title, []])
      expect(parts[2]?.sentences[0]?.text).toBe('One speaker spoke of H1.')
    }
  })
})

describe('dissent', () => {
  it('is told by a passage that somebody said, and stays told when they take it back', () => {
    const { hearing, link, gate, statements } = aDay()
    hearing.coded(helene, statements.first, 'We lack political will', 'M9')
    hearing.coded(helene, statements.second, 'Our shelters', 'M9', 'against')
    const text = 'One speaker spoke of political will.'
    const told = { ...quoting(text, () => [link(statements.first, 'We lack political will')]), message: 'M9' }
    const nowhere = { statement: namedIdentifier(0xdead), edition: 1, start: 0, end: 4 }
    expect(codes(gate({ ...told, dissent: [nowhere] }))).toEqual(['dissent-untold'])
    const { quoted: _, ...span } = link(statements.second, 'Our shelters')
    expect(gate({ ...told, dissent: [span] })).toEqual([])
    hearing.tell(helene, 'statement.withdrawn', { statement: statements.second })
    expect(gate({ ...told, dissent: [span] })).toEqual([])
  })
})
