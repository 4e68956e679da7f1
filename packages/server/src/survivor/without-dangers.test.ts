import { describe, expect, it } from 'vitest'
import { bodyWithoutDangers, screeningWithoutDangers } from './without-dangers.ts'

const body = {
  safe: 'no',
  company: 'other',
  interpreter: 'here',
  language: 'sqi',
  outcome: 'come-back',
  sign: 'the bus',
}

describe('what her own pages leave to a person to tell her', () => {
  it('is who may have been listening, and the sign: whoever holds her telephone reads with her', () => {
    const kept = { interpreter: 'here', language: 'sqi', outcome: 'come-back' }
    expect(bodyWithoutDangers('first-contact.recorded', body)).toEqual(kept)
    const state = { screenings: [], firstContacts: [{ id: '1', said: '2026', ...body }] }
    expect(screeningWithoutDangers(state)).toEqual({
      screenings: [],
      firstContacts: [{ id: '1', said: '2026', ...kept }],
    })
  })

  it('is nothing else of a screening', () => {
    const state = { screenings: [{ id: '1' }] }
    expect(screeningWithoutDangers(state)).toEqual(state)
    expect(bodyWithoutDangers('screening.recorded', body)).toEqual(body)
  })
})
