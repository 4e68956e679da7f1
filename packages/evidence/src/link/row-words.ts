import type { RecordColumn } from './record-table.ts'

/** Words of row r, as numbers: list[starts[r]] up to list[starts[r + 1]], each once. */
export type RowWords = { readonly starts: Int32Array; readonly list: Int32Array }

/** The words of some columns, and their numbers. */
export type WordsOfRows = RowWords & {
  readonly numbers: ReadonlyMap<string, number>
  /** Of each column the words of each code, repeated ones too. */
  readonly columns: readonly { readonly codes: Int32Array; readonly starts: Int32Array; readonly list: Int32Array }[]
  /** In how many rows each word occurs. */
  readonly rows: Int32Array
}

/**
 * Numbers the words of each row. Single letters are none.
 *
 * @param columns columns of folded text
 * @returns for each row its words, from whichever column
 */
export function wordsOfRows(columns: readonly RecordColumn[]): WordsOfRows {
  const numbers = new Map<string, number>()
  const number = (word: string) => {
    const known = numbers.get(word)
    if (known !== undefined) return known
    numbers.set(word, numbers.size)
    return numbers.size - 1
  }
  const coded = columns.map(({ codes, values }) => {
    const starts = new Int32Array(values.length + 1)
    const list: number[] = []
    for (const [code, value] of values.entries()) {
      for (const word of value.includes(' ') ? value.split(' ') : [value]) if (word.length > 1) list.push(number(word))
      starts[code + 1] = list.length
    }
    return { codes, starts, list: Int32Array.from(list) }
  })
  const count = columns[0]?.codes.length ?? 0
  const starts = new Int32Array(count + 1)
  let list = new Int32Array(count * 4 + 64)
  const rows = new Int32Array(numbers.size)
  let length = 0
  for (let row = 0; row < count; row++) {
    const start = length
    for (let column = 0; column < coded.length; column++) {
      const { codes, starts: from, list: words } = coded[column]!
      const code = codes[row]!
      for (let k = from[code]!; k < from[code + 1]!; k++) {
        const word = words[k]!
        let at = start
        while (at < length && list[at] !== word) at++
        if (at < length) continue
        if (length === list.length) {
          const larger = new Int32Array(length * 2)
          larger.set(list)
          list = larger
        }
        list[length++] = word
        rows[word]! += 1
      }
    }
    starts[row + 1] = length
  }
  return { numbers, columns: coded, starts, list: list.slice(0, length), rows }
}
