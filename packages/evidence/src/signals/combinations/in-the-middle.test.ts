import { describe, expect, it } from 'vitest'
import { inTheMiddle } from './in-the-middle.ts'

const people = Float64Array.of(10, 10, 10, 10, 10, 10)
const group = (score: number, ...profiles: number[]) => ({
  score,
  fits: Uint8Array.from(people, (_, profile) => (profiles.includes(profile) ? 1 : 0)),
})

describe('the group in the middle', () => {
  it('is the one that shares most people with others that explain the rise about as well', () => {
    // The best by a little is a chance part of the group that three other descriptions are about.
    const groups = [group(3, 0), group(2.8, 0, 1, 2), group(2.7, 1, 2), group(2.6, 0, 1, 2, 3)]
    expect(inTheMiddle(groups, people)).toBe(1)
  })

  it('is the best where it is far better, and where all are about others', () => {
    expect(inTheMiddle([group(9, 0), group(1, 1, 2), group(0.9, 1, 2, 3)], people)).toBe(0)
    expect(inTheMiddle([group(2, 0), group(1.9, 1), group(1.8, 2)], people)).toBe(0)
  })

  it('counts people, not profiles', () => {
    const groups = [group(3, 5), group(2.9, 0, 1), group(2.9, 0, 2)]
    expect(inTheMiddle(groups, people)).toBe(0)
    expect(inTheMiddle(groups, Float64Array.of(90, 10, 10, 10, 10, 10))).toBe(1)
  })
})
