import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { besidePoint, markedIn, markedNow } from './marked-words.ts'

describe('words that are marked in a paragraph', () => {
  it('are counted in code points, whichever way they were marked', () => {
    expect(markedIn('We 𝒶𝒷 meet.', 3, 7)).toEqual({ start: 3, end: 5, quote: '𝒶𝒷' })
    expect(markedIn('We 𝒶𝒷 meet.', 12, 8)).toEqual({ start: 6, end: 10, quote: 'meet' })
    expect(markedIn('نحث الدول', 0, 3)).toEqual({ start: 0, end: 3, quote: 'نحث' })
  })

  it('are found again in their place, or where they stand once; what is gone or stands twice is not guessed', () => {
    const urge = markedIn('We urge States.', 3, 7)
    expect(markedNow('We urge States.', urge)).toEqual(urge)
    expect(markedNow('We gravely urge States.', urge)).toEqual({ start: 11, end: 15, quote: 'urge' })
    expect(markedNow('We call upon States.', urge)).toBeUndefined()
    expect(markedNow('They urge, and urge.', urge)).toBeUndefined()
    expect(markedNow('', urge)).toBeUndefined()
  })

  it('hold what they say: the words at the place that is found are those that were marked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme' }),
        fc.nat(40),
        fc.nat(40),
        (one, other, from, to) => {
          const marked = markedIn(one, Math.min(from, one.length), Math.min(to, one.length))
          const now = markedNow(other, marked)
          return now === undefined || [...other].slice(now.start, now.end).join('') === marked.quote
        },
      ),
    )
  })

  it('of a point is what stands on either side, at the edges too', () => {
    expect(besidePoint('We meet.', 3)).toEqual({ before: 'We ', behind: 'meet.' })
    expect(besidePoint('We meet.', 0)).toEqual({ before: '', behind: 'We meet.' })
  })
})
