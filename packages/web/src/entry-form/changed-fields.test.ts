import { describe, expect, it } from 'vitest'
import { changedFields, fieldsNow } from './changed-fields.ts'

const voice = (value: unknown) => ({ value, entry: 'e', number: 1, author: 'a', organisation: 'o', said: 's' })

describe('a form that began with what was known', () => {
  it('begins with the last thing said of each field, and with nothing where it was taken back', () => {
    const state = { channel: [voice('call')], hours: [voice('noon'), voice('night')], address: [voice(null)] }
    expect(fieldsNow(state)).toEqual({ channel: 'call', hours: 'night' })
  })

  it('says only what changed', () => {
    expect(changedFields({ channel: 'call', never: ['x'] }, { channel: 'text', never: ['x'] })).toEqual({
      channel: 'text',
    })
  })

  it('takes back what was emptied', () => {
    expect(changedFields({ channel: 'call', hours: 'noon' }, { channel: 'call' })).toEqual({ cleared: ['hours'] })
  })

  it('says nothing when nothing changed', () => {
    expect(changedFields({ languages: ['sqi'] }, { languages: ['sqi'] })).toEqual({})
  })
})
