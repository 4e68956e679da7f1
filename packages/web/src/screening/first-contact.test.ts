import { firstContactRecorded, screeningRecorded } from '@clarion/casework'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstContactBody, obstaclesIn, stopped, termsFrom, wentOn } from './first-contact.ts'

const maybe = (...codes: string[]) => fc.constantFrom(undefined, '', ...codes)
const anything = fc
  .record({
    safe: maybe('yes', 'no', 'not-sure'),
    company: maybe('alone', 'chosen', 'other'),
    interpreter: maybe('not-needed', 'here', 'missing'),
    language: maybe('sqi', 'tir'),
    chosen: maybe('delphi-adult-labour'),
  })
  .map(
    (said) =>
      Object.fromEntries(Object.entries(said).filter(([, text]) => text !== undefined)) as Record<string, string>,
  )

describe('what was said before the first question', () => {
  it('can always be recorded as it stands, and nothing is recorded where nothing was said', () => {
    fc.assert(
      fc.property(anything, (said) => {
        const body = firstContactBody(said)
        if (body) expect(firstContactRecorded.body.safeParse(body).success).toBe(true)
        else expect(['safe', 'company', 'interpreter', 'language'].filter((name) => said[name])).toEqual([])
      }),
    )
  })

  it('is said of the screening in its own codes, so that nobody is asked twice', () => {
    fc.assert(
      fc.property(anything, (said) => {
        const known = Object.entries(termsFrom(said)).filter(([, text]) => text !== '')
        const form = { instrument: 'ilo-forced-labour-11', version: '2012', agreed: 'spoken', answers: [] }
        expect(screeningRecorded.body.safeParse({ ...form, ...Object.fromEntries(known) }).success).toBe(true)
      }),
    )
    expect(termsFrom({ company: 'alone', interpreter: 'here' }).alone).toBe('interpreter')
    expect(termsFrom({ company: 'other', interpreter: 'here' }).alone).toBe('no')
  })

  it('says by itself whether one went on or stopped, whatever was chosen before', () => {
    fc.assert(
      fc.property(anything, (said) => {
        const again = { ...said, again: '2026-11-26', outcome: 'come-back', sign: 'the bus' }
        expect(firstContactRecorded.body.safeParse(firstContactBody(again)).success).toBe(true)
        expect(firstContactBody(again)).toMatchObject({ again: '2026-11-26', sign: 'the bus' })
        expect(wentOn(again)).toMatchObject({ outcome: 'went-on' })
        expect(wentOn(again)).not.toHaveProperty('again')
        expect(stopped({ ...said, outcome: 'went-on' })).toMatchObject({ outcome: 'come-back' })
      }),
    )
    expect([wentOn({}), stopped({ outcome: 'left-to-person' })]).toEqual([{}, { outcome: 'left-to-person' }])
  })

  it('stands against going on where a worker would do harm by going on, and never where nothing was said', () => {
    expect(obstaclesIn({})).toEqual([])
    expect(obstaclesIn({ safe: 'yes', company: 'chosen', interpreter: 'here' })).toEqual([])
    expect(obstaclesIn({ safe: 'not-sure', company: 'other', interpreter: 'missing' })).toEqual([
      'notSafe',
      'listened',
      'noInterpreter',
    ])
  })
})
