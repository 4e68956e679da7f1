import { describe, expect, it } from 'vitest'
import { visitsOf } from './gather-looks.ts'

const look = (act: string, section: string, minute: number) => ({
  id: `look-${minute}`,
  at: `2026-11-24T09:${String(minute).padStart(2, '0')}:00.000Z`,
  member: { id: 'm', name: 'Daniel' },
  organisation: { id: 'lantern', name: 'Lantern Outreach' },
  act,
  section,
  basis: 'lead',
})

describe('the visits that she is shown', () => {
  it('are one where one organisation opened several parts in a row', () => {
    const looks = [look('read', 'notes', 9), look('read', 'identity', 8)]
    expect(visitsOf(looks, 'herself', [])).toMatchObject([{ sections: ['notes', 'identity'] }])
  })

  it('are told apart where parts were put on paper', () => {
    const looks = [look('read', 'notes', 9), look('print', 'identity', 8), look('read', 'identity', 7)]
    const visits = visitsOf(looks, 'herself', [])
    expect(visits.map(({ printed, sections }) => [printed ?? false, sections])).toEqual([
      [false, ['notes']],
      [true, ['identity']],
      [false, ['identity']],
    ])
  })
})
