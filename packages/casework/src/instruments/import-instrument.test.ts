import { describe, expect, it } from 'vitest'
import { importInstrument } from './import-instrument.ts'
import { findInstrument, instruments } from './instruments.ts'

const qyit = findInstrument('qyit')
const paths = (change: object) => {
  const read = importInstrument({ ...qyit, ...change })
  return read.ok ? [] : read.problems.map(({ path }) => path)
}
const verified = { wordingStatus: 'verified' }
const item = (code: string, more: object = {}) => ({ code, wording: code, wordingStatus: 'unverified', ...more })

describe('importInstrument', () => {
  it('reads back every instrument that comes with Clarion', () => {
    for (const instrument of instruments) {
      const expected = { ok: true, instrument: { ...instrument, status: 'off-until-confirmed' } }
      expect(importInstrument(JSON.stringify(instrument))).toEqual(expected)
    }
  })

  it('fills a list that came empty, and keeps it off until a person has compared it with its source', () => {
    const items = [item('a', { dimension: 'exploitation', strength: 'medium' })]
    const read = importInstrument({ ...findInstrument('delphi-adult-sexual'), items })
    expect(read).toMatchObject({ ok: true, instrument: { items, status: 'off-until-confirmed' } })
  })

  it.each([
    ['two items under one code', { items: [item('a'), item('a')] }, ['items.1.code']],
    ['a weight on a list without weights', { items: [item('a', { strength: 'weak' })] }, ['items.0']],
    [
      'a Delphi item without a weight',
      { rule: { kind: 'delphi', person: 'adult', exploitation: 'labour' } },
      ['items.0', 'items.1', 'items.2', 'items.3'],
    ],
    ['a cut that cannot be reached', { rule: { kind: 'at-least', yes: 5 } }, ['rule.yes']],
    ['a cut of nothing', { rule: { kind: 'at-least', yes: 0 } }, ['rule.yes']],
    ['a rule of another kind', { rule: { kind: 'score' } }, ['rule.kind']],
    ['a field that is not known', { score: 7 }, ['']],
    ['a code in capitals', { id: 'QYIT' }, ['id']],
    ['a list that is on without items', { status: 'on', provenance: 'verified', unchecked: [], items: [] }, ['status']],
    [
      'a list that is on while something in it is unchecked',
      { status: 'on', provenance: 'unverified', unchecked: ['The wording'], items: [item('a', verified)] },
      ['status', 'status'],
    ],
    [
      'a list that calls itself verified while something in it is unchecked',
      { provenance: 'verified', unchecked: ['The wording'], items: [item('a', verified)] },
      ['provenance'],
    ],
    ['a list that calls itself verified with a wording that is not', { provenance: 'verified' }, ['provenance']],
    ['no language', { languages: [] }, ['languages']],
    ['no items field', { items: undefined }, ['items']],
  ])('says where the fault is: %s', (_, change, expected) => {
    expect(paths(change)).toEqual(expected)
  })

  it('checks that the counts of a study add up', () => {
    const accuracy = qyit?.accuracy.map((study) => ({ ...study, truePositives: 27 }))
    expect(importInstrument({ ...qyit, accuracy })).toMatchObject({
      ok: false,
      problems: [{ path: 'accuracy.0.sample', reason: 'The counts add up to 341, the sample is 340.' }],
    })
  })

  it.each(['', '{', 'null', '[]', '7', '"x"', '{"__proto__": {"ok": true}}'])('refuses %j without throwing', (text) => {
    expect(importInstrument(text)).toMatchObject({ ok: false })
  })

  it('refuses a file that is too long before reading it', () => {
    expect(importInstrument(' '.repeat(2_000_001))).toMatchObject({ ok: false, problems: [{ path: '' }] })
  })
})
