import { type Comparison, type KeyedColumn, termsOf } from './comparison.ts'
import { diminutiveFamily } from './diminutives.ts'
import { foldText } from './fold-text.ts'
import { PairCache } from './pair-cache.ts'
import { type RecordColumn, translateColumn } from './record-table.ts'
import { rememberedSounds, soundKey } from './sound-key.ts'
import { jaroWinkler, withinOneSlip } from './string-distance.ts'

/** Two people of one place have the same given name, or the same family name, about so often. */
const USUAL = 1 / 200

const NAME_LEVELS = [
  'missing',
  'same',
  'spelt or sounds alike, or a short form',
  'similar',
  'same beginning',
  'different',
  'each found in another place of the other name',
  'one of them found in another place of the other name',
]

/**
 * How alike two different folded names are, without regard to where they stand.
 *
 * @param left a folded name
 * @param right another one
 * @param sounds `soundKey`, or one that remembers
 * @returns 2 alike (one slip, same sound, short form, Jaro-Winkler >= .92), 3 similar (>= .85), 4 same first three
 *   letters or an initial, 5 different
 */
export function nameLikeness(left: string, right: string, sounds = soundKey): number {
  const family = diminutiveFamily(left)
  if (family !== undefined && family === diminutiveFamily(right)) return 2
  if (left.length > 2 && right.length > 2 && withinOneSlip(left, right)) return 2
  const similarity = jaroWinkler(left, right)
  if (similarity >= 0.92) return 2
  if (similarity >= 0.6 || left.charCodeAt(0) !== right.charCodeAt(0)) {
    const sound = sounds(left)
    if (sound.length >= 2 && sound === sounds(right)) return 2
  }
  if (similarity >= 0.85) return 3
  if (left.length === 1 || right.length === 1) return left[0] === right[0] ? 4 : 5
  return left.slice(0, 3) === right.slice(0, 3) ? 4 : 5
}

/** The name columns of a table by the part they play. */
export type NameColumns = {
  readonly given: readonly RecordColumn[]
  readonly family: readonly RecordColumn[]
  readonly full: readonly RecordColumn[]
}

/**
 * The comparisons of a person's names. Given and family name are compared each for itself, and looked for in the whole
 * of the other's name (order differs between cultures and desks). Whatever further words full names and aliases hold
 * is one more comparison, by the rarest word in common, so that a column repeating others is not counted twice. With
 * full names only, the first and the last word stand for given and family name.
 *
 * @param columns the name columns by their part
 * @returns up to three comparisons
 */
export function compareNames(columns: NameColumns): Comparison[] {
  const folded = {
    given: columns.given.map((column) => translateColumn(column, foldText)),
    family: columns.family.map((column) => translateColumn(column, foldText)),
    full: columns.full.map((column) => translateColumn(column, foldText)),
  }
  const sounds = rememberedSounds()
  const everywhere = [...folded.given, ...folded.family, ...folded.full]
  const rows = everywhere[0]!.codes.length
  const words = collectWords(everywhere, rows)
  const whole = folded.full[0]
  const given = folded.given[0] ?? (whole && translateColumn(whole, (name) => name.split(' ')[0] ?? ''))
  const family =
    folded.family[0] ??
    (whole && translateColumn(whole, (name) => (name.includes(' ') ? name.slice(name.lastIndexOf(' ') + 1) : '')))
  const parts = [given, family].filter((part) => part !== undefined)
  const partWords = parts.map((part) => Int32Array.from(part.values, (value) => words.numbers.get(value) ?? -1))
  const comparisons = parts.map((part, index) => comparePart(part, partWords[index]!, words, sounds))
  const keyed = everywhere.flatMap((column) => nameKeys(column, sounds))
  const first = comparisons[0]
  if (first) comparisons[0] = { ...first, keyed }
  const others = compareOtherWords(everywhere, parts, words, rows)
  return others ? [...comparisons, others] : comparisons
}

type Words = {
  readonly numbers: Map<string, number>
  /** Words of row r: list[starts[r]] up to list[starts[r + 1]], each once. */
  readonly starts: Int32Array
  readonly list: Int32Array
  /** In how many rows each word occurs. */
  readonly rows: Int32Array
}

function collectWords(columns: readonly RecordColumn[], rows: number): Words {
  const numbers = new Map<string, number>()
  const ofCode = columns.map((column) =>
    column.values.map((value) => {
      const found: number[] = []
      for (const word of value.split(' ')) {
        if (word.length < 2) continue
        let number = numbers.get(word)
        if (number === undefined) {
          number = numbers.size
          numbers.set(word, number)
        }
        found.push(number)
      }
      return found
    }),
  )
  const starts = new Int32Array(rows + 1)
  let list = new Int32Array(rows * 4 + 64)
  const inRows = new Int32Array(numbers.size)
  let length = 0
  for (let row = 0; row < rows; row++) {
    const start = length
    for (let column = 0; column < columns.length; column++) {
      for (const word of ofCode[column]![columns[column]!.codes[row]!]!) {
        let at = start
        while (at < length && list[at] !== word) at++
        if (at < length) continue
        if (length === list.length) {
          const larger = new Int32Array(length * 2)
          larger.set(list)
          list = larger
        }
        list[length++] = word
        inRows[word]! += 1
      }
    }
    starts[row + 1] = length
  }
  return { numbers, starts, list, rows: inRows }
}

function hasWord(words: Words, row: number, word: number): boolean {
  if (word < 0) return false
  for (let at = words.starts[row]!; at < words.starts[row + 1]!; at++) if (words.list[at] === word) return true
  return false
}

function comparePart(
  part: RecordColumn,
  wordOfCode: Int32Array,
  words: Words,
  sounds: (word: string) => string,
): Comparison {
  const cache = new PairCache()
  const { codes, values } = part
  const likeness = (left: number, right: number) => nameLikeness(values[left]!, values[right]!, sounds)
  return {
    name: part.name,
    levels: NAME_LEVELS,
    level(left, right) {
      const one = codes[left]!
      const other = codes[right]!
      if (one === 0 || other === 0) return 0
      if (one === other) return 1
      const level = cache.get(one, other, likeness)
      if (level <= 2) return level
      // Only an exchange finds both. One word in common would otherwise count for given and for family name.
      const found = Number(hasWord(words, right, wordOfCode[one]!)) + Number(hasWord(words, left, wordOfCode[other]!))
      return found === 0 ? level : found === 2 ? 6 : 7
    },
    terms: termsOf(codes, values.length, USUAL),
    keyed: [],
    text: (row) => values[codes[row]!]!,
  }
}

function nameKeys({ codes, values }: RecordColumn, sounds: (word: string) => string): KeyedColumn[] {
  const wordsOf = (code: number) => values[code]!.split(' ').filter((word) => word.length > 1)
  const spoken = (word: string) => (word.length > 3 ? sounds(word) : '')
  return [
    { codes, kind: 'word', group: 'word', size: values.length, keysOf: wordsOf },
    {
      codes,
      kind: 'sound',
      group: 'sound',
      size: values.length,
      keysOf: (code) =>
        wordsOf(code).flatMap((word) => (spoken(word).length > 1 ? [word.charAt(0) + spoken(word)] : [])),
    },
  ]
}

function compareOtherWords(
  everywhere: readonly RecordColumn[],
  parts: readonly RecordColumn[],
  words: Words,
  rows: number,
): Comparison | undefined {
  const texts = [...words.numbers.keys()]
  const inPart = parts.map((part) =>
    part.values.map((value) => value.split(' ').map((word) => words.numbers.get(word) ?? -1)),
  )
  // The words of each row that are neither in its given nor in its family name.
  const starts = new Int32Array(rows + 1)
  const list = new Int32Array(words.list.length)
  let length = 0
  for (let row = 0; row < rows; row++) {
    for (let at = words.starts[row]!; at < words.starts[row + 1]!; at++) {
      const word = words.list[at]!
      let told = false
      for (let part = 0; part < parts.length; part++) {
        if (inPart[part]![parts[part]!.codes[row]!]!.includes(word)) told = true
      }
      if (!told) list[length++] = word
    }
    starts[row + 1] = length
  }
  if (length * 100 < rows) return undefined
  const rarity = Float64Array.from(words.rows, (count) => count / rows)
  const inParts = (row: number, word: number) =>
    parts.some((part, index) => inPart[index]![part.codes[row]!]!.includes(word))
  return {
    name:
      everywhere.length > parts.length
        ? everywhere
            .slice(parts.length)
            .map((c) => c.name)
            .join(' + ')
        : 'other names',
    levels: ['missing', 'a very rare word', 'a rare word', 'a word', 'a common word', 'nothing in common'],
    level(left, right) {
      const from = starts[left]!
      const to = starts[left + 1]!
      if (from === to || starts[right] === starts[right + 1]) return 0
      let rarest = 2
      for (let at = from; at < to; at++) {
        const word = list[at]!
        if (rarity[word]! >= rarest) continue
        for (let other = starts[right]!; other < starts[right + 1]!; other++) {
          if (list[other] === word && !inParts(right, word)) rarest = rarity[word]!
        }
      }
      return rarest < 1 / 2048 ? 1 : rarest < 1 / 512 ? 2 : rarest < 1 / 64 ? 3 : rarest <= 1 ? 4 : 5
    },
    keyed: [],
    text(row) {
      return [...list.subarray(starts[row]!, starts[row + 1]!)].map((word) => texts[word]!).join(' ')
    },
  }
}
