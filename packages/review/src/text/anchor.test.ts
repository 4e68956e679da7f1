import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../testing/sha256.ts'
import { makeAnchor } from './anchor.ts'
import { approximateFind } from './approximate-find.ts'
import { type CanonicalText, canonicalText } from './canonical-text.ts'
import { CodePoints } from './code-points.ts'
import { resolveAnchor } from './resolve-anchor.ts'

const canonical = (raw: string) => canonicalText(raw, sha256)
const anyText = fc.string({ unit: 'grapheme', maxLength: 60 })

/** Any UTF-16 units, halves of pairs among them. */
const anyUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0xd83d, 0xde00, 0x301, 0x65, 0xd, 0xa, 0xfeff)))
  .map((units) => String.fromCharCode(...units))

/** Texts of few signs repeat themselves: the hard case for telling places apart. */
const repeating = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '💬', 'é'), minLength: 1, maxLength: 80 })

function spanIn(source: CanonicalText, at: number, long: number): [number, number] {
  const start = at % source.length
  return [start, Math.min(source.length, start + 1 + (long % 20))]
}

describe('the canonical text', () => {
  it('is the same however the text was typed, and stays as it is', () => {
    expect(canonical('\uFEFFre\u0301sume\u0301\r\nend\u0000\r').text).toBe('résumé\nend\n')
    // Two files of a text put together by a program, or a mark behind a NUL.
    expect(canonical('\u0000\uFEFF\uFEFFend').text).toBe('end')
    expect(canonical('résumé').checksum).toBe(canonical('re\u0301sume\u0301').checksum)
    fc.assert(
      fc.property(anyUnits, (raw) => {
        const once = canonical(raw)
        expect(canonical(once.text)).toEqual(once)
        expect(once.length).toBe([...once.text].length)
      }),
    )
  })

  it('counts code points as an array of them does', () => {
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (raw, from, to) => {
        const points = new CodePoints(raw)
        const signs = [...raw]
        expect(points.slice(from, to)).toBe(signs.slice(from, Math.max(from, to)).join(''))
        const at = from % (signs.length + 1)
        expect(points.pointAt(points.unitAt(at))).toBe(at)
      }),
    )
  })
})

describe('an anchor', () => {
  it('is refused where there is no span', () => {
    const source = canonical('They spoke.')
    for (const [start, end] of [
      [0, 0],
      [-1, 3],
      [4, 12],
      [0.5, 2],
    ] as const) {
      expect(() => makeAnchor(source, start, end)).toThrow(RangeError)
    }
  })

  it('holds in its own text wherever it was set', () => {
    fc.assert(
      fc.property(repeating, fc.nat(), fc.nat(), (raw, at, long) => {
        const source = canonical(raw)
        const [start, end] = spanIn(source, at, long)
        expect(resolveAnchor(makeAnchor(source, start, end), source)).toMatchObject({ start, end, words: 'same' })
      }),
    )
  })

  it('survives any edit outside of words that stand once', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (before, after, newBefore, newAfter) => {
        // Words no text of the generator has: they stand once before and after the edit.
        const quote = '‹the very words that were said›'
        const [was, is] = [canonical(`${before}.${quote}.${after}`), canonical(`${newBefore}.${quote}.${newAfter}`)]
        const place = (source: CanonicalText) => [...source.text.slice(0, source.text.indexOf(quote))].length
        const anchor = makeAnchor(was, place(was), place(was) + [...quote].length)
        expect(resolveAnchor(anchor, is)).toMatchObject({ start: place(is), words: 'same' })
      }),
    )
  })

  it('survives an edit beyond its surroundings although the same words stand elsewhere', () => {
    fc.assert(
      fc.property(repeating, repeating, repeating, fc.nat(2), (first, second, put, which) => {
        const said = 'we were never asked'
        const rooms = [
          'in the first room, said the first of them',
          'in the next room, said another',
          'at the very end, all',
        ]
        const line = (room: string) => `${room}: and then they said that ${said}, as ${room} heard.\n`
        const text = (start: string) => canonical(start + rooms.map(line).join(second))
        const [was, is] = [text(first), text(first + put)]
        const place = (source: CanonicalText) => {
          let at = -1
          for (let nth = 0; nth <= which; nth++) at = source.text.indexOf(said, at + 1)
          return [...source.text.slice(0, at)].length
        }
        const anchor = makeAnchor(was, place(was), place(was) + said.length)
        expect(resolveAnchor(anchor, is)?.start).toBe(place(is))
      }),
    )
  })

  it('finds words a hand has altered, and says that they are', () => {
    const was = canonical('The Board met. Survivors were not consulted on the draft. It adjourned.')
    const is = canonical('The Board met again. Survivors were never consulted on the drafts. It adjourned.')
    const found = resolveAnchor(makeAnchor(was, 15, 58), is)!
    expect(found.words).toBe('altered')
    expect(new CodePoints(is.text).slice(found.start, found.end)).toContain('never consulted on the draft')
  })

  it('never resolves when it lies: other words at the span, words nobody said', () => {
    fc.assert(
      fc.property(
        repeating,
        fc.nat(),
        fc.nat(),
        fc.string({ unit: fc.constantFrom('x', 'y'), minLength: 1 }),
        (raw, at, long, lie) => {
          const source = canonical(raw)
          const [start, end] = spanIn(source, at, long)
          const anchor = { ...makeAnchor(source, start, end), quote: lie }
          expect(resolveAnchor(anchor, source)).toBeUndefined()
          expect(resolveAnchor(anchor, canonical(`${raw} and more`))).toBeUndefined()
        },
      ),
    )
  })
})

describe('the search for words like these', () => {
  it('finds as few edits as the whole table does', () => {
    const word = fc.array(fc.nat(2), { maxLength: 14 })
    fc.assert(
      fc.property(word, fc.array(fc.nat(2), { minLength: 1, maxLength: 6 }), fc.nat(3), (text, pattern, bound) => {
        const most = Math.min(bound, pattern.length - 1)
        const found = approximateFind(text, pattern, most)
        const truth = leastEdits(text, pattern)
        expect(Math.min(...found.map(({ edits }) => edits), 99)).toBe(truth <= most ? truth : 99)
        for (const { start, end, edits } of found) expect(distance(text.slice(start, end), pattern)).toBe(edits)
      }),
      { numRuns: 300 },
    )
  })
})

function distance(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return one.length + other.length
  const [, ...left] = one
  const [, ...right] = other
  if (one[0] === other[0]) return distance(left, right)
  return 1 + Math.min(distance(left, right), distance(one, right), distance(left, other))
}

/** The fewest edits over every stretch of the text with at least one sign. */
function leastEdits(text: readonly number[], pattern: readonly number[]): number {
  let least = 99
  const longest = pattern.length * 2
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= Math.min(text.length, start + longest); end++) {
      least = Math.min(least, boundedDistance(text.slice(start, end), pattern))
    }
  }
  return least
}

function boundedDistance(one: readonly number[], other: readonly number[]): number {
  let row = other.map((_, at) => at + 1)
  row.unshift(0)
  for (const [at, sign] of one.entries()) {
    const next = [at + 1]
    for (const [column, against] of other.entries()) {
      next.push(Math.min(row[column]! + (sign === against ? 0 : 1), row[column + 1]! + 1, next[column]! + 1))
    }
    row = next
  }
  return row.at(-1)!
}
