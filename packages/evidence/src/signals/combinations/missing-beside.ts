import type { CaseStream } from './case-stream.ts'
import type { Candidate } from './combination-search.ts'
import { profileMatcher, wordsOf } from './description.ts'
import type { Finding } from './finding.ts'
import type { StreamMargins } from './stream-margins.ts'

/** What is missing in one place is about the excess when it is within this share of it. */
const alike = 0.3

/**
 * Whether the rise may be only a move: without one of its parts the group did not rise, and about as many are missing from one
 * other value of that part's attribute. Where more than half of that value's people are gone, the code itself was
 * changed (`Congolese (Drc)` one quarter, `Congolese Drc` the next); otherwise the two are for a person to compare.
 *
 * @returns what fell, by how many, and whether most of it is gone; null where nothing is missing
 */
export function missingBeside(
  stream: CaseStream,
  margins: StreamMargins,
  best: Candidate,
  shares: Float64Array,
): Finding['missing'] {
  const profilesOf = profileMatcher(stream)
  const excess = best.seen - best.expected
  const { seen, expected } = byProfile(margins, best.since, shares)
  for (const [at, part] of best.description.entries()) {
    const attribute = stream.items[part[0]!]!.attribute
    const rest = best.description.toSpliced(at, 1)
    const fits = profilesOf(rest)
    let whole = 0
    const values = new Map<string, { fell: number; expected: number }>()
    for (const [profile, items] of stream.profiles.entries()) {
      if (fits[profile] === 0) continue
      const fell = expected[profile]! - seen[profile]!
      whole -= fell
      const own = items.filter((item) => stream.items[item]!.attribute === attribute)
      if (own.some((item) => part.includes(item))) continue
      const value = Array.from(own, (item) => stream.items[item]!.code).join(' and ') || 'not known'
      const before = values.get(value)
      values.set(value, {
        fell: (before?.fell ?? 0) + fell,
        expected: (before?.expected ?? 0) + expected[profile]!,
      })
    }
    const [value, lost] = [...values]
      .filter(([, one]) => Math.abs(one.fell - excess) < alike * excess)
      // Among many small values some always fall: only what is beyond chance among all of them.
      .filter(([, one]) => one.fell ** 2 / (2 * one.expected) > 1 + Math.log(values.size))
      .sort((one, other) => other[1].fell / other[1].expected - one[1].fell / one[1].expected)[0] ?? ['', undefined]
    if (lost && whole < alike * excess)
      return {
        description: [...(rest.length > 0 ? [wordsOf(stream, rest)] : []), `${attribute}: ${value}`].join(', '),
        people: lost.fell,
        gone: lost.fell > lost.expected / 2,
      }
  }
  return null
}

function byProfile(margins: StreamMargins, since: number, shares: Float64Array) {
  const { blockProfile, blockStart, when, earliest, periods } = margins
  const seen = new Float64Array(margins.profiles)
  const expected = new Float64Array(margins.profiles)
  for (const [block, profile] of blockProfile.entries()) {
    const [begin, end] = [blockStart[block]!, blockStart[block + 1]!]
    for (let one = begin; one < end; one++) if (when[one]! >= since) seen[profile]! += 1
    expected[profile]! += (end - begin) * shares[block * (periods - earliest) + since - earliest]!
  }
  return { seen, expected }
}
