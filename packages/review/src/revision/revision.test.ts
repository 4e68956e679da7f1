import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../paragraphs/paragraph.ts'
import { carrySpan } from './carry-span.ts'
import { increasing } from './increasing.ts'
import { commonRuns } from './myers.ts'
import { type ParagraphChange, revisionDiff } from './revision-diff.ts'
import { applyDiff, wordDiff } from './word-diff.ts'
import { wordTokens } from './word-tokens.ts'

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(fc.constantFrom('all', 'victims', ' ', ', ', 'State’s', '打击', '人口贩运', 'ضحايا', 'все', '-'), {
      maxLength: 16,
    })
    .map((parts) => parts.join('')),
)

describe('the diff of two texts', () => {
  it('finds what Myers finds in his own example: ABCABBA and CBABAC, five edits', () => {
    const runs = commonRuns([...'ABCABBA'], [...'CBABAC'])
    expect(7 + 6 - 2 * runs.reduce((sum, { length }) => sum + length, 0)).toBe(5)
  })

  it('shares as much as the longest common subsequence, and truly shares it', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 24 })
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const runs = commonRuns(before, after)
        for (const [at, run] of runs.entries()) {
          expect(before.slice(run.before, run.before + run.length)).toEqual(
            after.slice(run.after, run.after + run.length),
          )
          const last = runs[at - 1]
          if (last) {
            expect(run.before).toBeGreaterThanOrEqual(last.before + last.length)
            expect(run.after).toBeGreaterThanOrEqual(last.after + last.length)
          }
        }
        expect(runs.reduce((sum, { length }) => sum + length, 0)).toBe(longestCommon(before, after))
      }),
      { numRuns: 400 },
    )
  })

  it('put on the old text gives the new one, and taken off the new one the old', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const diff = wordDiff(before, after)
        expect(applyDiff(diff, 'before')).toBe(before)
        expect(applyDiff(diff, 'after')).toBe(after)
        expect(diff.every(({ text }) => text !== '')).toBe(true)
        if (before === after) expect(diff.every(({ change }) => change === 'same')).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  it('goes by words, in Chinese by signs, and reads as phrases', () => {
    expect(wordDiff('We urge all States to act.', 'We encourage interested States to act.')).toEqual([
      { change: 'same', text: 'We ' },
      { change: 'removed', text: 'urge all' },
      { change: 'added', text: 'encourage interested' },
      { change: 'same', text: ' States to act.' },
    ])
    expect(wordDiff('敦促各国', '鼓励各国').map(({ change, text }) => `${change} ${text}`)).toEqual([
      'removed 敦促',
      'added 鼓励',
      'same 各国',
    ])
    expect(wordTokens('State’s 打击, x')).toEqual(['State’s', ' ', '打', '击', ',', ' ', 'x'])
  })

  it('comes to an end where next to nothing is shared, and is right', () => {
    const scattered = (step: number) =>
      Array.from({ length: 10_000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * step) % 500))).join('')
    const [before, after] = [scattered(7919), scattered(7907)]
    const diff = wordDiff(before, after)
    expect([applyDiff(diff, 'before'), applyDiff(diff, 'after')]).toEqual([before, after])
  })
})

describe('the diff of two revisions', () => {
  const one = (id: string, text = `Words of ${id}.`, label = ''): Paragraph => ({
    id,
    part: 'operative',
    label,
    text,
    messages: [],
  })

  it('knows a paragraph by its id: moved is not removed, renumbered is not changed', () => {
    const before = [
      one('a', 'We urge all States.', 'OP1'),
      one('b', undefined, 'OP2'),
      one('c', undefined, 'OP3'),
      one('d', undefined, 'OP4'),
    ]
    const after = [
      one('b', undefined, 'OP1'),
      one('c', undefined, 'OP2'),
      one('a', 'We urge States.', 'OP3'),
      one('e', undefined, 'OP4'),
    ]
    expect(revisionDiff(before, after).map(({ id, change, moved, was, is }) => [id, change, moved, was, is])).toEqual([
      ['b', 'same', false, 'OP2', 'OP1'],
      ['c', 'same', false, 'OP3', 'OP2'],
      ['d', 'removed', false, 'OP4', ''],
      ['a', 'changed', true, 'OP1', 'OP3'],
      ['e', 'added', false, '', 'OP4'],
    ])
  })

  it('put on the old revision gives the new one; as few as possible have moved', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'))
    const revision = fc
      .tuple(ids, fc.infiniteStream(anyText))
      .map(([those, texts]) => those.map((id) => one(id, texts.next().value)))
    fc.assert(
      fc.property(revision, revision, (before, after) => {
        const changes = revisionDiff(before, after)
        const side = (which: 'before' | 'after', out: ParagraphChange['change']) =>
          changes.filter(({ change }) => change !== out).map(({ id, words }) => [id, applyDiff(words, which)])
        expect(side('after', 'removed')).toEqual(after.map(({ id, text }) => [id, text]))
        expect(new Map(side('before', 'added') as [string, string][])).toEqual(
          new Map(before.map(({ id, text }) => [id, text])),
        )
        // Without those that moved, what stayed stands in the order it had.
        const stays = changes.filter(({ change, moved }) => !moved && (change === 'same' || change === 'changed'))
        const places = stays.map(({ id }) => before.findIndex((paragraph) => paragraph.id === id))
        expect(places).toEqual(places.toSorted((x, y) => x - y))
        const shared = after.filter(({ id }) => before.some((paragraph) => paragraph.id === id))
        const order = shared.map(({ id }) => before.findIndex((paragraph) => paragraph.id === id))
        expect(changes.filter(({ moved }) => moved).length).toBe(order.length - longestIncreasing(order))
      }),
    )
  })

  it('finds a longest run that kept its order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20), { maxLength: 9 }), (values) => {
        const run = increasing(values)
        const taken = run.map((place) => values[place]!)
        expect(taken).toEqual(taken.toSorted((x, y) => x - y))
        expect(run).toEqual(run.toSorted((x, y) => x - y))
        expect(run.length).toBe(longestIncreasing(values))
      }),
    )
  })
})

describe('a span on an edited paragraph', () => {
  it('is carried where its words were not touched, and only there', () => {
    const before = 'We urge all States to protect victims.'
    const at = (text: string, words: string) => ({
      start: text.indexOf(words),
      end: text.indexOf(words) + words.length,
    })
    const after = 'In this regard, we urge all States to identify and protect victims.'
    expect(carrySpan(before, after, at(before, 'all States'))).toEqual(at(after, 'all States'))
    expect(carrySpan(before, after, at(before, 'States to protect'))).toBeUndefined()
    const point = before.indexOf('protect')
    const there = after.indexOf('protect')
    expect(carrySpan(before, after, { start: point, end: point })).toEqual({ start: there, end: there })
    expect(carrySpan(before, 'We ask all to guard victims.', { start: point, end: point })).toBeUndefined()
    const end = before.length
    expect(carrySpan(before, after, { start: end, end })).toEqual({ start: after.length, end: after.length })
  })

  it('holds the same words there', () => {
    fc.assert(
      fc.property(anyText, anyText, fc.nat(), fc.nat(), (before, after, one, other) => {
        const [signs, now] = [[...before], [...after]]
        const [start, end] = [one % (signs.length + 1), other % (signs.length + 1)].sort((x, y) => x - y) as [
          number,
          number,
        ]
        const found = carrySpan(before, after, { start, end })
        if (found) expect(now.slice(found.start, found.end)).toEqual(signs.slice(start, end))
        expect(carrySpan(before, before, { start, end })).toEqual({ start, end })
      }),
      { numRuns: 400 },
    )
  })
})

/** By the whole table (Wagner and Fischer 1974): as long as a common subsequence can be. */
function longestCommon(one: readonly string[], other: readonly string[]): number {
  let row: number[] = other.map(() => 0)
  for (const sign of one) {
    const next: number[] = []
    for (const [at, against] of other.entries()) {
      next.push(sign === against ? (row[at - 1] ?? 0) + 1 : Math.max(row[at]!, next[at - 1] ?? 0))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

/** By trying every subsequence. */
function longestIncreasing(values: readonly number[]): number {
  let most = 0
  for (let chosen = 0; chosen < 2 ** values.length; chosen++) {
    const taken = values.filter((_, at) => chosen & (1 << at))
    if (taken.every((value, at) => at === 0 || value > taken[at - 1]!)) most = Math.max(most, taken.length)
  }
  return most
}
