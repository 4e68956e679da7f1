import { levelOf } from './agreement.ts'
import { type Comparison, type KeyedColumn, termsOf } from './comparison.ts'
import { foldText } from './fold-text.ts'
import { type RecordColumn, translateColumn } from './record-table.ts'
import { type RowWords, type WordsOfRows, wordsOfRows } from './row-words.ts'
import { soundKey } from './sound-key.ts'

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
    // Of these the words alone count, so that it does no harm if two folded texts are one.
    full: columns.full.map((column) => ({ ...column, values: column.values.map(foldText) })),
  }
  const everywhere = [...folded.given, ...folded.family, ...folded.full]
  const words = wordsOfRows(everywhere)
  const whole = folded.full[0]
  const given = folded.given[0] ?? (whole && translateColumn(whole, (name) => name.split(' ')[0] ?? ''))
  const family =
    folded.family[0] ??
    (whole && translateColumn(whole, (name) => (name.includes(' ') ? name.slice(name.lastIndexOf(' ') + 1) : '')))
  const parts = [given, family].filter((part) => part !== undefined)
  const comparisons = parts.map((part) => comparePart(part, words))
  const keyed = nameKeys(words)
  const first = comparisons[0]
  if (first) comparisons[0] = { ...first, keyed }
  const others = compareOtherWords(everywhere, parts, words)
  return others ? [...comparisons, others] : comparisons
}

function comparePart({ name, codes, values }: RecordColumn, { numbers, starts, list }: WordsOfRows): Comparison {
  const agreement = {
    of: 'name',
    codes,
    values,
    words: Int32Array.from(values, (value) => numbers.get(value) ?? -1),
    everywhere: { starts, list },
  } as const
  return {
    name,
    levels: NAME_LEVELS,
    agreement,
    level: levelOf(agreement),
    terms: termsOf(codes, values.length, USUAL),
    keyed: [],
    text: (row) => values[codes[row]!]!,
  }
}

/** The words of each name and their sounds; each word's sound is worked out once, in however many names it stands. */
function nameKeys({ columns, numbers }: WordsOfRows): KeyedColumn[] {
  const count = numbers.size
  const known = new Map<string, number>()
  const soundOf = Int32Array.from(numbers.keys(), (word) => {
    const sound = meetingSound(word)
    if (sound === '') return -1
    const number = known.get(sound) ?? known.size
    known.set(sound, number)
    return number
  })
  return columns.flatMap(({ codes, starts, list }): KeyedColumn[] => {
    const size = starts.length - 1
    const sounds = soundsOf(starts, list, soundOf)
    return [
      { codes, kind: 'word', group: 'word', size, keysOf: { starts, list, count } },
      { codes, kind: 'sound', group: 'sound', size, keysOf: { ...sounds, count } },
    ]
  })
}

/** The sound of a word by which records may meet, its first letter before it; '' where there is too little of it. */
function meetingSound(word: string): string {
  const sound = word.length > 3 ? soundKey(word) : ''
  return sound.length > 1 ? word.charAt(0) + sound : ''
}

function soundsOf(starts: Int32Array, words: Int32Array, soundOf: Int32Array): RowWords {
  const own = new Int32Array(starts.length)
  const list = new Int32Array(words.length)
  let length = 0
  for (let code = 0; code + 1 < starts.length; code++) {
    for (let at = starts[code]!; at < starts[code + 1]!; at++) {
      const sound = soundOf[words[at]!]!
      if (sound >= 0) list[length++] = sound
    }
    own[code + 1] = length
  }
  return { starts: own, list: list.slice(0, length) }
}

function compareOtherWords(
  everywhere: readonly RecordColumn[],
  parts: readonly RecordColumn[],
  words: WordsOfRows,
): Comparison | undefined {
  const others = wordsBeyond(parts, words)
  const { starts, list } = others
  const rows = starts.length - 1
  if (list.length * 100 < rows) return undefined
  const texts = [...words.numbers.keys()]
  const further = everywhere.slice(parts.length).map(({ name }) => name)
  const agreement = {
    of: 'words',
    words: others,
    shares: Float64Array.from(words.rows, (count) => count / rows),
  } as const
  return {
    name: further.length > 0 ? further.join(' + ') : 'other names',
    levels: ['missing', 'a very rare word', 'a rare word', 'a word', 'a common word', 'nothing in common'],
    agreement,
    level: levelOf(agreement),
    keyed: [],
    text: (row) => [...list.subarray(starts[row]!, starts[row + 1]!)].map((word) => texts[word]!).join(' '),
  }
}

/** The words of each row that are neither in its given nor in its family name. */
function wordsBeyond(parts: readonly RecordColumn[], words: WordsOfRows): RowWords {
  const numbersOf = ({ values }: RecordColumn) =>
    values.map((value) => value.split(' ').map((word) => words.numbers.get(word) ?? -1))
  const told = parts.map((part) => ({ codes: part.codes, numbers: numbersOf(part) }))
  const starts = new Int32Array(words.starts.length)
  const list = new Int32Array(words.list.length)
  let length = 0
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = words.starts[row]!; at < words.starts[row + 1]!; at++) {
      const word = words.list[at]!
      if (!told.some(({ codes, numbers }) => numbers[codes[row]!]!.includes(word))) list[length++] = word
    }
    starts[row + 1] = length
  }
  return { starts, list: list.slice(0, length) }
}
