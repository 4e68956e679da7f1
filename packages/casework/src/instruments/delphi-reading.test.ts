import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DelphiDimension, delphiDimensions } from './delphi-dimensions.ts'
import { readAdultDelphi, readChildDelphi } from './delphi-reading.ts'

const deceived = 'deceptive-recruitment'
const coerced = 'coercive-recruitment'
const vulnerable = 'recruitment-by-abuse-of-vulnerability'
const exploited = 'exploitation'
const held = 'coercion-at-destination'
const dependent = 'abuse-of-vulnerability-at-destination'

const adult = (...positive: DelphiDimension[]) =>
  readAdultDelphi({ positive: new Set(positive), exploitation: 'labour' }).pattern
const child = (act: boolean, ...positive: DelphiDimension[]) =>
  readChildDelphi({ positive: new Set(positive), exploitation: 'labour' }, act).pattern

describe('reading an adult list', () => {
  it('follows the four readings of the survey', () => {
    expect(adult(deceived, exploited, held)).toBe('trafficking-pattern')
    expect(adult(coerced, exploited, held)).toBe('trafficking-pattern')
    expect(adult(exploited)).toBe('exploitation-alone')
    expect(adult(deceived, exploited)).toBe('deception-and-exploitation')
    expect(adult()).toBe('no-pattern')
  })

  it('lets abuse of vulnerability support or replace the means', () => {
    expect(adult(vulnerable, exploited, held)).toBe('trafficking-pattern')
    expect(adult(deceived, exploited, dependent)).toBe('trafficking-pattern')
    expect(adult(deceived, vulnerable, exploited)).toBe('deception-and-exploitation')
  })

  it('does not invent a reading where the published one is silent', () => {
    expect(adult(coerced, exploited)).toBe('not-covered')
    expect(adult(deceived, coerced, exploited)).toBe('not-covered')
    expect(adult(exploited, held)).toBe('not-covered')
    expect(adult(deceived, coerced)).toBe('not-covered')
  })

  it('never reads trafficking without exploitation, nor for an adult without a means', () => {
    fc.assert(
      fc.property(fc.subarray([...delphiDimensions.codes]), (positive) => {
        if (adult(...positive) !== 'trafficking-pattern') return
        expect(positive).toContain(exploited)
        expect(positive.some((each) => each === deceived || each === coerced || each === vulnerable)).toBe(true)
      }),
    )
  })
})

describe('reading a child list', () => {
  it('needs an act and exploitation, and no means', () => {
    fc.assert(
      fc.property(fc.subarray([...delphiDimensions.codes]), fc.boolean(), (positive, act) => {
        const expected = act && positive.includes(exploited)
        expect(child(act, ...positive) === 'trafficking-pattern').toBe(expected)
      }),
    )
  })

  it('asks for the act when exploitation alone is known', () => {
    expect(child(false, exploited, held)).toBe('exploitation-of-a-child')
    expect(child(true, deceived)).toBe('not-covered')
    expect(child(true)).toBe('no-pattern')
  })
})
