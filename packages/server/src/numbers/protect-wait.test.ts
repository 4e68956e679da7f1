import { describe, expect, it } from 'vitest'
import type { WaitRow } from './count-waits.ts'
import { protectWait } from './protect-wait.ts'

const days = { quarter: 1, half: 3, most: 8 }
const wait = (came: number, people?: number): WaitRow => ({
  wait: 'delivered',
  ends: [
    { codes: { end: 'came' }, cases: came, ...(people !== undefined && { people }) },
    { codes: { end: 'waiting' }, cases: 20 },
  ],
  ...days,
  quarters: [],
  cells: { by: ['began', 'end'], rows: [], sums: [] },
})

describe('how long people wait, as it is shown', () => {
  it('says the days of many, whether cases are counted or referrals of so many people', () => {
    expect(protectWait(wait(30))).toMatchObject({ came: 30, waiting: 20, ...days })
    expect(protectWait(wait(30, 12))).toMatchObject({ came: 30, ...days })
  })

  it('says nothing of the days of few, however many referrals they have, unless that is asked for exactly', () => {
    const withheld = { quarter: null, half: null, most: null }
    expect(protectWait(wait(4))).toMatchObject(withheld)
    expect(protectWait(wait(30, 4))).toMatchObject(withheld)
    expect(protectWait(wait(30, 4), true)).toMatchObject(days)
  })
})
