import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPublishedCount } from './published-count.ts'

describe('readPublishedCount', () => {
  it('reads every whole number back, with and without thousands commas', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999_999 }), fc.boolean(), (count, commas) => {
        const text = commas ? count.toLocaleString('en-GB') : String(count)
        expect(readPublishedCount(text)).toEqual({ kind: 'count', count })
      }),
    )
  })

  it('takes a suppressed value for a bound and never for a number', () => {
    expect(readPublishedCount('<5')).toEqual({ kind: 'bound', below: 5 })
    expect(readPublishedCount(' < 10 ')).toEqual({ kind: 'bound', below: 10 })
  })

  it.each(['', '  ', '-99'])('takes %j for a missing value', (text) => {
    expect(readPublishedCount(text)).toEqual({ kind: 'missing' })
  })

  it.each([
    '1,75',
    '17,57',
    ',757',
    '1,757,',
    '1.757',
    '1 757',
    '-5',
    '+5',
    '1e3',
    '0x1F',
    '<',
    '<0',
    '5+',
    'five',
    '٣',
    '*',
  ])('guesses nothing from %j', (text) => {
    expect(readPublishedCount(text)).toEqual({ kind: 'unreadable' })
  })
})
