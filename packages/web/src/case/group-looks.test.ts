import { describe, expect, it } from 'vitest'
import { newId } from '../entry-form/entry-now.ts'
import { groupLooks } from './group-looks.ts'

const daniel = { member: { id: 'd', name: 'Daniel' }, organisation: { id: 'l', name: 'Lantern Outreach' } }
const amal = { member: { id: 'a', name: 'Amal' }, organisation: { id: 'h', name: 'Harbour Shelter' } }
const look = (who: typeof daniel, minute: number, section: string | null, act = 'read', basis = 'lead') => ({
  ...who,
  id: newId(),
  at: new Date(Date.UTC(2026, 10, 24, 9, minute)).toISOString(),
  act,
  section,
  basis,
})

describe('who looked', () => {
  it('is one line for one visit, with every part once', () => {
    const visits = groupLooks([look(daniel, 9, 'risk'), look(daniel, 8, 'needs'), look(daniel, 8, 'risk')])
    expect(visits).toMatchObject([{ ...daniel, sections: ['risk', 'needs'] }])
  })

  it('keeps apart who, what, on what basis, and visits with a pause between them', () => {
    const looks = [
      look(daniel, 30, 'needs'),
      look(amal, 29, 'needs'),
      look(daniel, 29, 'needs', 'journal'),
      look(daniel, 28, 'needs', 'read', 'consent'),
      look(daniel, 20, 'needs'),
    ]
    expect(groupLooks(looks)).toHaveLength(5)
  })

  it('names a referral by its part and lets what opened nothing stand by itself', () => {
    const looks = [
      look(daniel, 3, 'referral/1'),
      look(daniel, 3, 'referral/2'),
      look(daniel, 2, null),
      look(daniel, 1, null),
    ]
    expect(groupLooks(looks).map(({ sections }) => sections)).toEqual([['referral'], [], []])
  })
})
