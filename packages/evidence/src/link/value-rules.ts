import { foldText } from './fold-text.ts'
import { jaroWinkler, withinOneSlip } from './string-distance.ts'

/** What kind of value a column holds, apart from names and dates. */
export type ValueKind = 'code' | 'text' | 'category' | 'phone' | 'email' | 'age'

/** What is known of a kind of value. */
export type ValueRule = {
  readonly levels: readonly string[]
  /** Folds a value before anything else. */
  readonly fold: (text: string) => string
  /** The level, 2 or more, of two different values. */
  readonly likeness: (left: string, right: string) => number
  /** How often two people have the same value, as a rule: for tables too small to tell. */
  readonly usual: number
  /** Keys for finding candidates, by what they are; 'whole' is the value itself. Without keys it finds nobody by itself. */
  readonly keys: Readonly<Record<string, 'value' | ((value: string) => string)>>
}

const compact = (text: string) => foldText(text).replaceAll(' ', '')
const areaLength = (code: string) => Math.max(2, code.length - 3)

/** Whether two folded texts have a word of three letters or more in common. */
function wordInCommon(left: string, right: string): boolean {
  for (let start = 0; start < right.length; ) {
    let end = right.indexOf(' ', start)
    if (end < 0) end = right.length
    if (end - start > 2 && hasWord(left, right, start, end)) return true
    start = end + 1
  }
  return false
}

function hasWord(text: string, from: string, start: number, end: number): boolean {
  const length = end - start
  for (let at = 0; at + length <= text.length; ) {
    let same = 0
    while (same < length && text.charCodeAt(at + same) === from.charCodeAt(start + same)) same++
    if (same === length && (at + length === text.length || text[at + length] === ' ')) return true
    const next = text.indexOf(' ', at)
    if (next < 0) return false
    at = next + 1
  }
  return false
}

/** How columns of each kind are folded, compared and searched. */
export const valueRules: Record<ValueKind, ValueRule> = {
  code: {
    usual: 1 / 1_000,
    levels: [
      'missing',
      'same',
      'one slip, or the same but the last two signs',
      'same area',
      'same first two signs',
      'different',
    ],
    fold: compact,
    likeness(left, right) {
      if (withinOneSlip(left, right)) return 2
      let same = 0
      while (same < left.length && same < right.length && left.charCodeAt(same) === right.charCodeAt(same)) same++
      if (left.length >= 5 && right.length >= 5) {
        if (left.length === right.length && same >= left.length - 2) return 2
        const area = areaLength(left)
        if (area === areaLength(right) && same >= area) return 3
      }
      return same >= 2 ? 4 : 5
    },
    keys: { whole: 'value', beginning: (code) => (code.length >= 5 ? code.slice(0, areaLength(code)) : '') },
  },
  text: {
    usual: 1 / 50,
    levels: ['missing', 'same', 'spelt alike', 'a word in common', 'different'],
    fold: foldText,
    likeness(left, right) {
      if (left.length > 3 && right.length > 3 && withinOneSlip(left, right)) return 2
      if (jaroWinkler(left, right, 0.92) >= 0.92) return 2
      return wordInCommon(left, right) ? 3 : 4
    },
    keys: { whole: 'value' },
  },
  category: {
    usual: 1 / 3,
    levels: ['missing', 'same', 'different'],
    fold: foldText,
    likeness: () => 2,
    keys: {},
  },
  phone: {
    usual: 1 / 1_000_000,
    levels: ['missing', 'same', 'one slip', 'different'],
    // National and international writing of one number share the last eight digits.
    fold: (text) => text.replace(/\D/g, '').slice(-8),
    likeness: (left, right) => (withinOneSlip(left, right) ? 2 : 3),
    keys: { whole: 'value' },
  },
  email: {
    usual: 1 / 1_000_000,
    levels: ['missing', 'same', 'same before the @', 'spelt alike', 'different'],
    fold: (text) => text.trim().toLowerCase(),
    likeness(left, right) {
      const one = left.split('@')[0]!
      const other = right.split('@')[0]!
      if (one === other) return 2
      return withinOneSlip(left, right) || jaroWinkler(one, other, 0.9) >= 0.9 ? 3 : 4
    },
    keys: { whole: 'value', name: (address) => address.split('@')[0]! },
  },
  age: {
    usual: 1 / 40,
    levels: ['missing', 'same', 'within a year', 'within three years', 'different'],
    fold: (text) => /\d+/.exec(text)?.[0] ?? '',
    likeness(left, right) {
      const apart = Math.abs(Number(left) - Number(right))
      return apart <= 1 ? 2 : apart <= 3 ? 3 : 4
    },
    keys: {},
  },
}
