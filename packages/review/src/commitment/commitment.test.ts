import { isDisputed, registry } from '@clarion/journal'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aCommitment, adopted, paragraph, promise, start } from '../testing/a-commitment.ts'
import { kindFaults } from '../testing/kind-rules.ts'
import { namedIdentifier, people, reviewDoor } from '../testing/review-door.ts'
import { sha256 } from '../testing/sha256.ts'
import { commitmentSpan, findCommitment, suggestCommitments } from './commitment-span.ts'
import { commitmentCounts } from './commitment-status.ts'
import { commitmentVocabulary } from './commitment-vocabulary.ts'
import { indicatorRows, shareOfWay } from './indicator-rows.ts'

const { helene, tomas, adaeze, ravi } = people
const report = { party: 'NOR', evidence: [], claim: 'under-way' }
const reading = { party: 'NOR', evidence: [{ title: 'Visit', address: 'doc-1' }], finding: 'none' }
const period = { start: '2027-01-01', end: '2027-12-31' }

const places = {
  title: 'Places in shelters',
  unit: 'places',
  better: 'more',
  baseline: { value: 100, day: '2026-01-01', source: 'Ministry' },
  periods: [
    { ...period, target: 150 },
    { start: '2028-01-01', end: '2028-12-31', target: 200 },
  ],
}

describe('a commitment', () => {
  it('is the very words of the adopted text, found again, and no promise that was not made', () => {
    const span = commitmentSpan(paragraph, start, start + promise.length, sha256)
    expect(span.quote).toBe(promise)
    expect(findCommitment(span, paragraph, sha256)).toMatchObject({ words: 'same', start })
    const later = { ...paragraph, text: paragraph.text.replace('double', 'consider doubling') }
    expect(findCommitment(span, later, sha256)?.words).not.toBe('same')
    const door = reviewDoor(registry([commitmentVocabulary]), commitmentVocabulary)
    const body = { symbol: 'A/RES/81/1', adopted, language: 'en', paragraph: 'p3', label: 'OP3', repeats: [] }
    expect(door.refusal(helene, 'commitment.cut', { ...body, span: { ...span, quote: 'We commit' } })).toBe(
      'invalid-field',
    )
  })

  it('is pointed at where the text binds or calls, and cut by a person', () => {
    const found = suggestCommitments([paragraph, { ...paragraph, id: 'p1', part: 'preamble' }], 'en')
    expect(found.map(({ paragraph: id, force, words }) => [id, force, words])).toEqual([
      ['p3', 'bind', promise],
      ['p3', 'call', 'We urge all States to train the police.'],
    ])
    expect(found[0]).toMatchObject({ start, end: start + promise.length })
  })

  it('is kept by those who cut it, and read by everyone', () => {
    const door = aCommitment()
    for (const [kind, body] of [
      ['actor.named', { kind: 'all-states', name: 'Member States' }],
      ['indicator.set', places],
      ['standing.recorded', { party: 'USA', standing: 'dissociates', day: adopted }],
    ] as const) {
      expect([kind, door.refusal(tomas, kind, body)]).toEqual([kind, 'not-covered'])
    }
    expect(door.sees(ravi.organisation, 'progress')).toBe(true)
    expect(door.refusal(helene, 'actor.named', { kind: 'all-states', party: 'NOR', name: 'States' })).toBe(
      'invalid-field',
    )
  })
})

describe('an indicator', () => {
  it('has periods that follow one another, and keeps both values where two people set it unseen', () => {
    const door = aCommitment()
    const overlap = [places.periods[0], { start: '2027-06-01', end: '2028-12-31', target: 200 }]
    expect(door.refusal(helene, 'indicator.set', { ...places, periods: overlap })).toBe('invalid-field')
    expect(door.refusal(helene, 'indicator.set', { ...places, indicator: namedIdentifier(9) })).toBe(
      'refers-to-nothing',
    )
    const { id } = door.tell(helene, 'indicator.set', places)
    door.tell(helene, 'indicator.set', { ...places, indicator: id, unit: 'beds' })
    const { indicators } = door.commitment()
    expect(indicators).toMatchObject([{ id, terms: [{ value: { unit: 'beds' } }] }])
    expect(indicators.map(({ terms }) => isDisputed(terms))).toEqual([false])
  })

  it('shows baseline, target, period and actual, the actor’s own value and the readers’ apart', () => {
    const door = aCommitment()
    const { id: indicator } = door.tell(helene, 'indicator.set', places)
    const own = { ...report, indicator, period, actual: 140 }
    expect(door.refusal(tomas, 'progress.reported', { ...report, actual: 140 })).toBe('invalid-field')
    expect(door.refusal(tomas, 'progress.reported', { ...own, period: { ...period, end: '2027-06-30' } })).toBe(
      'refers-to-nothing',
    )
    door.tell(tomas, 'progress.reported', own)
    door.tell(ravi, 'progress.read', { ...reading, indicator, period, actual: 110 })
    door.tell(adaeze, 'progress.read', { ...reading, indicator, period, actual: 90 })
    const [first, second] = indicatorRows(door.commitment(), door.progress(), indicator)
    expect(first).toMatchObject({ baseline: { value: 100 }, period: { target: 150 }, self: { value: 140, share: 0.8 } })
    expect(first!.readings.map(({ value, share }) => [value, share])).toEqual([
      [110, 0.2],
      [90, -0.2],
    ])
    expect(second).toMatchObject({ self: null, readings: [] })
  })

  it('goes from the baseline to the target, up or down', () => {
    expect([shareOfWay(100, 150, 150), shareOfWay(80, 20, 50), shareOfWay(null, 1, 1), shareOfWay(5, 5, 5)]).toEqual([
      1,
      0.5,
      null,
      null,
    ])
    const value = fc.integer({ min: -1000, max: 1000 })
    fc.assert(
      fc.property(value, value, value, (baseline, target, actual) => {
        const share = shareOfWay(baseline, target, actual)
        if (share === null) expect(target).toBe(baseline)
        else expect(baseline + share * (target - baseline)).toBeCloseTo(actual, 6)
      }),
    )
  })
})

describe('progress', () => {
  it('is reported by whom it is about, and read by whom it is not', () => {
    const door = aCommitment()
    expect(door.refusal(ravi, 'progress.reported', report)).toBe('only-addressee-answers')
    expect(door.refusal(tomas, 'progress.reported', { ...report, party: 'USA' })).toBe('only-addressee-answers')
    expect(door.refusal(tomas, 'progress.read', reading)).toBe('own-account')
    expect(door.refusal(ravi, 'progress.read', { ...reading, evidence: [] })).toBe('invalid-field')
    door.tell(helene, 'progress.reported', report)
    expect(door.refusal(helene, 'progress.read', reading)).toBe('own-account')
    door.tell(ravi, 'progress.read', reading)
    expect(door.rows()).toMatchObject([
      { party: 'NOR', self: 'under-way', reading: 'none', compared: 'self-says-more' },
    ])
  })

  it('claimed to be done before it was promised is a status of its own, and needs evidence', () => {
    const door = aCommitment()
    const before = { ...report, claim: 'done-before' }
    const evidence = [{ title: 'Act of 2019', address: 'LOV-2019-1' }]
    expect(door.refusal(tomas, 'progress.reported', before)).toBe('invalid-field')
    expect(door.refusal(tomas, 'progress.reported', { ...before, evidence, doneOn: adopted })).toBe('invalid-field')
    expect(door.refusal(tomas, 'progress.reported', { ...report, claim: 'done', doneOn: '2020-01-01' })).toBe(
      'invalid-field',
    )
    expect(door.refusal(tomas, 'progress.reported', { ...report, doneOn: '2027-01-01' })).toBe('invalid-field')
    // Called done, on a day before the promise: it is the same, whatever it was called.
    door.tell(tomas, 'progress.reported', { ...report, claim: 'done', doneOn: '2020-01-01', evidence })
    expect(door.rows()[0]).toMatchObject({ self: 'done-before-promised' })
    expect(commitmentCounts(door.rows()).self).toMatchObject({ done: 0, 'done-before-promised': 1 })
  })

  it('is taken back by whom it was said, and the one before counts again', () => {
    const door = aCommitment()
    door.tell(tomas, 'progress.reported', report)
    const { id: entry } = door.tell(tomas, 'progress.reported', { ...report, claim: 'done', doneOn: '2027-05-05' })
    expect(door.refusal(helene, 'report.withdrawn', { entry, why: 'No' })).toBe('only-author-settles')
    expect(door.refusal(tomas, 'reading.withdrawn', { entry, why: 'No' })).toBe('refers-to-nothing')
    door.tell(tomas, 'report.withdrawn', { entry, why: 'A mistake.' })
    expect(door.refusal(tomas, 'report.withdrawn', { entry, why: 'Again' })).toBe('already-settled')
    expect(door.rows()[0]).toMatchObject({ self: 'under-way' })
    expect(door.progress().reports).toHaveLength(2)
  })

  it('of States that did not join stays in sight', () => {
    const door = aCommitment()
    door.tell(helene, 'standing.recorded', { party: 'USA', standing: 'dissociates', day: adopted })
    door.tell(helene, 'standing.recorded', { party: 'HUN', standing: 'reserves', day: adopted })
    door.tell(helene, 'standing.recorded', { party: 'HUN', standing: 'joined', day: '2028-01-01' })
    expect(door.rows().map(({ party, notJoined, self }) => [party, notJoined, self])).toEqual([
      ['HUN', null, 'no-report'],
      ['NOR', null, 'no-report'],
      ['USA', 'dissociates', 'no-report'],
    ])
    expect(commitmentCounts(door.rows()).notJoined).toBe(1)
  })
})

it.each(commitmentVocabulary.kinds.map((kind) => [kind.kind, kind] as const))('%s fits the house', (_, kind) => {
  expect(kindFaults(kind)).toEqual([])
})
