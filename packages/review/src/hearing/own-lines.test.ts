import { registry } from '@clarion/journal'
import { describe, expect, it } from 'vitest'
import { aHearing, heldWords } from '../testing/a-hearing.ts'
import { people, type Speaker } from '../testing/review-door.ts'
import { correctionAtMost } from './correction-asked.ts'
import { hearingVocabulary } from './hearing-vocabulary.ts'

const { helene, ravi } = people
const until = '2026-11-24T20:00:00.000Z'
const after = '2026-11-24T20:00:00.001Z'

function asked(constituency = 'civil-society') {
  const hearing = aHearing()
  const speaker = hearing.registered('Grace', constituency, 'opening')
  const statement = hearing.said(speaker, 'We need sixteen shelters.', 'opening')
  hearing.tell(helene, 'check.opened', { statement, until })
  const grace: Speaker = { id: speaker, organisation: helene.organisation }
  const ask = (words: string, by = grace, at?: string, edition = 1) =>
    hearing.refusal(by, 'lines-correction.asked', { statement, edition, why: 'misheard', ...heldWords(words) }, at)
  const one = () => hearing.record().statements[0]!
  const request = (place = 0) => one().requests[place]!.entry
  const answer = (what: string, why?: string, place = 0) =>
    hearing.refusal(helene, 'lines-correction.answered', {
      ...{ statement, asked: request(place), answer: what },
      ...(why !== undefined && { why }),
    })
  return { hearing, statement, grace, ask, one, answer }
}

describe('a speaker’s right of correction', () => {
  it('is asked for by the speaker alone, until the hour, of the edition in force', () => {
    const { ask, grace, one } = asked()
    expect(ask('We need sixty shelters.', helene)).toBe('refers-to-nothing')
    expect(ask('We need sixty shelters.', ravi)).toBe('not-covered')
    expect(ask('We need sixty shelters.', grace, until)).toBe('not-in-this-state')
    expect(ask('We need sixty shelters.', grace, undefined, 2)).toBe('not-in-this-state')
    expect(ask('We need sixteen shelters.')).toBe('invalid-field')
    expect(ask('x'.repeat(correctionAtMost(25) + 1))).toBe('too-large')
    expect(ask('We need sixty shelters.')).toBeUndefined()
    expect(ask('We need sixty shelters.')).toBe('already-settled')
    expect(one()).toMatchObject({
      editions: [{ number: 1 }],
      requests: [{ author: grace.id, edition: 1, answer: null }],
    })
  })

  it('does not fill the record', () => {
    const { ask } = asked()
    expect(['one', 'two', 'three', 'four'].map((words) => ask(words))).toEqual([
      ...[undefined, undefined, undefined],
      'not-in-this-state',
    ])
  })

  it('is accepted by correcting the words to those, which the speaker has thereby found right', () => {
    const { hearing, statement, grace, ask, one, answer } = asked()
    ask('We need sixty shelters.')
    expect(answer('accepted')).toBe('not-in-this-state')
    const corrected = { statement, follows: 1, why: 'misheard', ...heldWords('We need sixty shelters.') }
    hearing.tell(helene, 'statement.corrected', corrected)
    expect(answer('accepted')).toBeUndefined()
    expect(answer('declined', 'no')).toBe('already-settled')
    expect(one()).toMatchObject({
      requests: [{ answer: { answer: 'accepted', author: helene.id } }],
      checked: { author: grace.id, edition: 2 },
    })
  })

  it('is declined with a reason, and asked again', () => {
    const { ask, one, answer } = asked()
    ask('We need sixty shelters.')
    expect(answer('declined')).toBe('invalid-field')
    expect(answer('declined', 'The recording says sixteen.')).toBeUndefined()
    expect(one()).toMatchObject({ checked: null, requests: [{ answer: { why: 'The recording says sixteen.' } }] })
    expect(ask('We need sixty shelters.')).toBeUndefined()
  })

  it('ends when the words turn out to be somebody else’s', () => {
    const { hearing, statement, grace, ask, one } = asked()
    const other = hearing.registered('Ama', 'civil-society')
    hearing.tell(helene, 'statement.attributed', { statement, speaker: other })
    expect(one().window).toBeNull()
    hearing.tell(helene, 'check.opened', { statement, until })
    expect(ask('Mine.')).toBe('refers-to-nothing')
    expect(hearing.refusal(grace, 'lines.checked', { statement, edition: 1 })).toBeUndefined()
  })

  it('lets a survivor say how far their words go by the link, and nobody else say it in their name', () => {
    const { hearing, statement, grace } = asked('survivor')
    const body = { statement, release: 'quote', basis: 'own-link', day: '2026-11-24' }
    const refused = (by: Speaker, given: object = {}, at?: string) =>
      hearing.refusal(by, 'statement.released', { ...body, ...given }, at)
    expect(refused(helene)).toBe('invalid-field')
    expect(refused(grace, { basis: 'spoken' })).toBe('invalid-field')
    expect(refused(grace, { release: 'open' })).toBe('invalid-field')
    expect(refused(grace, {}, after)).toBe('not-in-this-state')
    expect(refused(grace)).toBeUndefined()
    const { hearing: open, statement: theirs, grace: delegate } = asked()
    expect(open.refusal(delegate, 'statement.released', { ...body, statement: theirs })).toBe('invalid-field')
  })

  it('leaves nothing of what was asked when the words are taken back', () => {
    const { hearing, statement, grace, ask, answer } = asked('survivor')
    ask('They took my passport.')
    answer('declined', 'The recording has no passport.')
    ask('They took my passport.')
    expect(hearing.refusal(grace, 'statement.withdrawn', { statement }, after)).toBe('not-in-this-state')
    hearing.tell(grace, 'statement.withdrawn', { statement })
    expect(JSON.stringify(hearing.record())).not.toMatch(/passport|misheard/)
    expect(ask('They took my passport.')).toBe('not-in-this-state')
    expect(answer('declined', 'no', 1)).toBe('not-in-this-state')
  })

  it('finds lines right once in the speaker’s own name', () => {
    const { hearing, statement, grace } = asked()
    const check = (by: Speaker, at?: string) => hearing.refusal(by, 'lines.checked', { statement, edition: 1 }, at)
    expect([check(grace, after), check(helene), check(grace), check(grace)]).toEqual([
      ...['not-in-this-state', undefined, undefined, 'already-settled'],
    ])
  })

  it('is never a member’s id: nobody puts themselves on the list under the id they sign in with', () => {
    const { hearing } = asked()
    const body = { speaker: ravi.id, name: 'Ravi', constituency: 'civil-society', part: 'floor' }
    expect(hearing.refusal(ravi, 'speaker.registered', body)).toBe('invalid-field')
  })

  it('seals what is asked and answered', () => {
    const words = registry([hearingVocabulary])
    const sealedIn = (kind: string) => words.kind(kind).sealedPaths.map(({ path }) => path.join('.'))
    expect(sealedIn('lines-correction.asked')).toEqual(['words', 'why'])
    expect(sealedIn('lines-correction.answered')).toEqual(['why'])
  })
})
