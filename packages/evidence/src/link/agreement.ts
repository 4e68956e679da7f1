import { dateLikeness } from './date-likeness.ts'
import { nameLikeness } from './name-likeness.ts'
import { PairCache } from './pair-cache.ts'
import type { RowWords } from './row-words.ts'
import { soundNumbers } from './sound-key.ts'
import { type ValueKind, valueRules } from './value-rules.ts'

/** A column as it is compared: a code a row, 0 for missing, and the folded text of each code. */
type Column = { readonly codes: Int32Array; readonly values: readonly string[] }

/**
 * How a level of agreement is found, as plain data: another thread can be given it, which no function can. Arrays over
 * shared memory are not copied on the way.
 */
export type Agreement =
  | ({ readonly of: 'value'; readonly kind: ValueKind } & Column)
  | ({ readonly of: 'date' } & Column)
  /** A name, and all words of the row's names; `words` has for each code its number among them, or -1. */
  | ({ readonly of: 'name'; readonly words: Int32Array; readonly everywhere: RowWords } & Column)
  /** Words of names beyond given and family name, with the share of rows that have each. */
  | { readonly of: 'words'; readonly words: RowWords; readonly shares: Float64Array }
  /** Another agreement, `levels` higher where one of the columns that it follows from is the same. */
  | {
      readonly of: 'dependent'
      readonly agreement: Agreement
      readonly levels: number
      readonly parents: readonly Int32Array[]
    }

/**
 * Makes the function that compares two rows. It remembers what it compared; each thread makes its own.
 *
 * @param agreement what is compared, and how
 * @returns the level of two rows, 0 where one of them says nothing; does not depend on their order
 */
export function levelOf(agreement: Agreement): (left: number, right: number) => number {
  switch (agreement.of) {
    case 'value': {
      const { likeness } = valueRules[agreement.kind]
      return agreement.kind === 'category' ? sameOr(agreement, () => 2) : remembered(agreement, likeness)
    }
    case 'date':
      return remembered(agreement, dateLikeness)
    case 'name':
      return nameLevel(agreement)
    case 'words':
      return wordLevel(agreement)
    case 'dependent': {
      const { parents, levels } = agreement
      const level = levelOf(agreement.agreement)
      return (left, right) => {
        const found = level(left, right)
        if (found === 0) return 0
        for (const codes of parents) {
          const code = codes[left]!
          if (code > 0 && code === codes[right]) return levels + found
        }
        return found
      }
    }
  }
}

function sameOr({ codes }: Column, different: (one: number, other: number, left: number, right: number) => number) {
  return (left: number, right: number) => {
    const one = codes[left]!
    const other = codes[right]!
    if (one === 0 || other === 0) return 0
    return one === other ? 1 : different(one, other, left, right)
  }
}

function remembered(column: Column, likeness: (left: string, right: string) => number) {
  const { values } = column
  const cache = new PairCache()
  const work = (one: number, other: number) => likeness(values[one]!, values[other]!)
  return sameOr(column, (one, other) => cache.get(one, other, work))
}

function nameLevel(agreement: Agreement & { of: 'name' }) {
  const { values, words, everywhere } = agreement
  const cache = new PairCache()
  const sound = soundNumbers(values)
  const work = (one: number, other: number) => {
    return nameLikeness(values[one]!, values[other]!, () => sound(one) > 0 && sound(one) === sound(other))
  }
  return sameOr(agreement, (one, other, left, right) => {
    const level = cache.get(one, other, work)
    if (level <= 2) return level
    // Only an exchange finds both. One word in common would otherwise count for given and for family name.
    const found = Number(hasWord(everywhere, right, words[one]!)) + Number(hasWord(everywhere, left, words[other]!))
    return found === 0 ? level : found === 2 ? 6 : 7
  })
}

function hasWord({ starts, list }: RowWords, row: number, word: number): boolean {
  if (word < 0) return false
  for (let at = starts[row]!; at < starts[row + 1]!; at++) if (list[at] === word) return true
  return false
}

function wordLevel({ words, shares }: Agreement & { of: 'words' }) {
  const { starts, list } = words
  return (left: number, right: number) => {
    const end = starts[left + 1]!
    const last = starts[right + 1]!
    if (starts[left] === end || starts[right] === last) return 0
    let rarest = 2
    for (let at = starts[left]!; at < end; at++) {
      const word = list[at]!
      if (shares[word]! >= rarest) continue
      for (let other = starts[right]!; other < last; other++) if (list[other] === word) rarest = shares[word]!
    }
    return rarest < 1 / 2048 ? 1 : rarest < 1 / 512 ? 2 : rarest < 1 / 64 ? 3 : rarest <= 1 ? 4 : 5
  }
}
