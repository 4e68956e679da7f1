import { describe, expect, it } from 'vitest'
import { aDay, aPart } from '../testing/a-day-of-hearing.ts'
import { findingText } from './hearing-finding.ts'

/** Of M1 two States of two spoke, one organisation of one, and a survivor of one: four of four. Of M9 one State. */
function found(message: string, text: string, heading = '') {
  const { gate, link, statements } = aDay()
  const norway = link(statements.first, message === 'M9' ? 'We lack political will' : 'Survivors need shelters')
  return gate(aPart(message, text, [norway], { heading })).filter(({ code }) => code !== 'message-untold')
}

describe('a summary that counts in other units than speakers', () => {
  it.each(['Two States', 'All States', 'Three constituencies', 'One civil society organization', 'A survivor'])(
    'goes through where the counts by constituency carry it: %s',
    (who) => {
      expect(found('M1', `${who} stressed that shelters must stay open.`)).toEqual([])
    },
  )

  it('is stopped where they do not, and told what the counts are', () => {
    const [twelve, ...others] = found('M1', 'Twelve States stressed that shelters must stay open.')
    expect(others).toEqual([])
    expect(twelve).toMatchObject({
      code: 'unit-not-carried',
      sentence: 0,
      detail: { rung: 12, unit: 'states', count: 2, of: 2 },
    })
    expect(findingText(twelve!)).toContain('2 of 2')
    for (const who of [
      ['Nine constituencies', { unit: 'constituencies', count: 3, of: 3 }],
      ['Three Member States', { unit: 'member-states', count: 2, of: 2 }],
      ['Five international organizations', { unit: 'international-organizations', count: 0, of: 0 }],
      ['Several survivors', { unit: 'survivors', count: 1, of: 1 }],
      ['Many States', { unit: 'states', count: 2, of: 2 }],
    ] as const) {
      expect(found('M1', `${who[0]} stressed that shelters must stay open.`)).toMatchObject([
        { code: 'unit-not-carried', detail: who[1] },
      ])
    }
    expect(found('M9', 'All States stressed the want of political will.')).toMatchObject([
      { code: 'unit-not-carried', detail: { rung: 'all', unit: 'states', count: 1, of: 2 } },
    ])
  })

  it('is stopped in a heading too', () => {
    expect(found('M9', 'One speaker spoke of political will.', 'Twelve States stressed it')).toMatchObject([
      { code: 'unit-not-carried', sentence: null },
    ])
  })

  it('is stopped where a share of the speakers is more than spoke', () => {
    expect(found('M1', '80 per cent of speakers asked for shelters.')).toEqual([])
    expect(found('M9', 'Half of the speakers spoke of political will.')).toMatchObject([
      { code: 'quantifier-too-wide', detail: { rung: '50%', speakers: 1, ofSpeakers: 4, widest: 'one' } },
    ])
  })

  it('is stopped for what it claims second', () => {
    expect(found('M9', 'One speaker and all participants spoke of political will.')).toMatchObject([
      { code: 'quantifier-too-wide', detail: { rung: 'all' } },
    ])
    expect(found('M9', 'One speaker and twelve States spoke of political will.')).toMatchObject([
      { code: 'unit-not-carried', detail: { rung: 12 } },
    ])
  })
})
