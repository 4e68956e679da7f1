import { type Comparison, termsOf } from './comparison.ts'
import { foldText } from './fold-text.ts'
import { PairCache } from './pair-cache.ts'
import { type RecordColumn, translateColumn } from './record-table.ts'
import { jaroWinkler, withinOneSlip } from './string-distance.ts'

/** What kind of value a column holds, apart from names and dates. */
export type ValueKind = 'code' | 'text' | 'category' | 'phone' | 'email' | 'age'

type Rule = {
  readonly levels: readonly string[]
  /** Folds a value before anything else. */
  readonly fold: (text: string) => string
  /** The level, 2 or more, of two different values. */
  readonly likeness: (left: string, right: string) => number
  /** How often two people have the same value, as a rule: for tables too small to tell. */
  readonly usual: number
  /** Keys for finding candidates, by what they are. A rule without keys finds nobody by itself. */
  readonly keys: Readonly<Record<string, (value: string) => string>>
}

const compact = (text: string) => foldText(text).replaceAll(' ', '')
const whole = (value: string) => value
const beginning = (code: string) => code.slice(0, Math.max(2, code.length - 3))

const RULES: Record<ValueKind, Rule> = {
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
      const long = left.length >= 5 && right.length >= 5
      if (long && left.length === right.length && left.slice(0, -2) === right.slice(0, -2)) return 2
      if (long && beginning(left) === beginning(right)) return 3
      return left.slice(0, 2) === right.slice(0, 2) ? 4 : 5
    },
    keys: { whole, beginning: (code) => (code.length >= 5 ? beginning(code) : '') },
  },
  text: {
    usual: 1 / 50,
    levels: ['missing', 'same', 'spelt alike', 'a word in common', 'different'],
    fold: foldText,
    likeness(left, right) {
      if (left.length > 3 && right.length > 3 && withinOneSlip(left, right)) return 2
      if (jaroWinkler(left, right) >= 0.92) return 2
      const words = left.split(' ')
      return right.split(' ').some((word) => word.length > 2 && words.includes(word)) ? 3 : 4
    },
    keys: { whole },
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
    keys: { whole },
  },
  email: {
    usual: 1 / 1_000_000,
    levels: ['missing', 'same', 'same before the @', 'spelt alike', 'different'],
    fold: (text) => text.trim().toLowerCase(),
    likeness(left, right) {
      const one = left.split('@')[0]!
      const other = right.split('@')[0]!
      if (one === other) return 2
      return withinOneSlip(left, right) || jaroWinkler(one, other) >= 0.9 ? 3 : 4
    },
    keys: { whole, name: (address) => address.split('@')[0]! },
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

/**
 * The comparison of a column of codes, texts, categories, phones, e-mail addresses or ages.
 *
 * @param column the column as read
 * @param kind what it holds
 * @returns the comparison
 */
export function compareValues(column: RecordColumn, kind: ValueKind): Comparison {
  const rule = RULES[kind]
  const { codes, values } = translateColumn(column, rule.fold)
  const cache = new PairCache()
  const likeness = (left: number, right: number) => rule.likeness(values[left]!, values[right]!)
  const simple = kind === 'category'
  const keyed = Object.entries(rule.keys).map(([what, key]) => ({
    codes,
    kind: `${column.name} ${what}`,
    group: column.name,
    size: values.length,
    keysOf(code: number) {
      const text = code === 0 ? '' : key(values[code]!)
      return text === '' ? [] : [text]
    },
  }))
  return {
    name: column.name,
    levels: rule.levels,
    level(left, right) {
      const one = codes[left]!
      const other = codes[right]!
      if (one === 0 || other === 0) return 0
      if (one === other) return 1
      return simple ? 2 : cache.get(one, other, likeness)
    },
    terms: termsOf(codes, values.length, rule.usual),
    keyed,
    text: (row) => values[codes[row]!]!,
  }
}
