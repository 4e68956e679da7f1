import type { Field, Json } from '@clarion/journal'
import { describe, expect, it } from 'vitest'
import { saidMeanwhile } from './said-meanwhile.ts'

const voice = (value: Json, number: number, author = 'daniel') => ({
  value,
  entry: `entry ${number}`,
  number,
  author,
  organisation: 'lantern',
  said: '2026-11-27T14:02:00.000Z',
})
const field = (...voices: ReturnType<typeof voice>[]): Field<Json> => voices

describe('what the same person said in another window', () => {
  it('is found where this window is about to say something else', () => {
    const state = { number: field(voice('+355 69 1', 6)), language: field(voice('sq', 6)) }
    expect(saidMeanwhile(state, 'daniel', 5, { number: '+355 69 2', channel: 'phone' })).toEqual([
      { name: 'number', value: '+355 69 1', at: '2026-11-27T14:02:00.000Z', entry: 'entry 6' },
    ])
  })

  it('is none of what this window had seen, of what others said, or of what says the same', () => {
    const state = { number: field(voice('+355 69 1', 6)) }
    expect(saidMeanwhile(state, 'daniel', 6, { number: '+355 69 2' })).toEqual([])
    expect(saidMeanwhile(state, 'amal', 5, { number: '+355 69 2' })).toEqual([])
    expect(saidMeanwhile(state, 'daniel', 5, { number: '+355 69 1' })).toEqual([])
    expect(saidMeanwhile(undefined, 'daniel', 0, { number: '+355 69 1' })).toEqual([])
  })

  it('counts what was taken back, here and there', () => {
    expect(saidMeanwhile({ number: field(voice(null, 6)) }, 'daniel', 5, { number: '1' })).toMatchObject([
      { value: null },
    ])
    expect(saidMeanwhile({ number: field(voice('1', 6)) }, 'daniel', 5, { cleared: ['number'] })).toHaveLength(1)
    expect(saidMeanwhile({ number: field(voice(null, 6)) }, 'daniel', 5, { cleared: ['number'] })).toEqual([])
  })

  it('finds the voice beside those of others, in a state that keeps its fields together', () => {
    const state = { fields: { name: field(voice('A', 6), voice('B', 7, 'amal')) }, services: {} }
    expect(saidMeanwhile(state, 'daniel', 5, { name: 'C' })).toMatchObject([{ value: 'A' }])
  })

  it('compares as the form would say it: an instant to the minute is that instant', () => {
    const state = { since: field(voice('2026-11-27T14:02:31.000Z', 6)) }
    const toTheMinute = (_name: string, value: Json) => `${String(value).slice(0, 17)}00.000Z`
    expect(saidMeanwhile(state, 'daniel', 5, { since: '2026-11-27T14:02:00.000Z' }, toTheMinute)).toEqual([])
  })
})
