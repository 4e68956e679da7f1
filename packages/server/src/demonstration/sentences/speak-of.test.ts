import { describe, expect, it } from 'vitest'
import * as answers from './answers.ts'
import * as goals from './goals.ts'
import * as notes from './notes.ts'
import * as safety from './safety.ts'
import { speakOf } from './speak-of.ts'

const sentence = '{They} {was} late; we told {them} that {their} bus {has} that habit.'

describe('the sentences of the demonstration', () => {
  it('speak of a woman, a man and anybody', () => {
    expect(speakOf('Feminine', sentence)).toBe('She was late; we told her that her bus has that habit.')
    expect(speakOf('TransgenderMasculine', [{ text: sentence }])).toEqual([
      { text: 'He was late; we told him that his bus has that habit.' },
    ])
    expect(speakOf(null, { sealed: true, text: '{They} {was} here.' })).toEqual({
      sealed: true,
      text: 'They were here.',
    })
    expect(() => speakOf(null, '{Them2} {whom}')).toThrow('{whom}')
  })

  it('never say “the person”, and have no place that nothing fills', () => {
    const all = speakOf('Feminine', JSON.stringify([answers, goals, notes, safety]))
    expect(all).not.toMatch(/the person\b/i)
    expect(all).toContain('She ')
  })
})
