import { Refusal } from '../refusal.ts'

/** Filters of equal length in one array, and what their file said of them. */
export type FilterFile = {
  readonly filters: Int32Array
  /** 32-bit words of a filter. */
  readonly words: number
  readonly rows: number
}

/**
 * Filters as CSV: record id and base64, the first bit highest. A first column of ids only where ids are given: a row number
 * says nothing about anyone, a record id may.
 *
 * @param filters the filters, one after the other
 * @param words 32-bit words of each
 * @param id names a row
 */
export function* filterLines(filters: Int32Array, words: number, id: (row: number) => string): Generator<string> {
  yield 'rec_id,clk_base64\n'
  const bytes = Buffer.alloc(words * 4)
  for (let row = 0; row * words < filters.length; row++) {
    for (let word = 0; word < words; word++) bytes.writeInt32BE(filters[row * words + word]!, word * 4)
    yield `${id(row)},${bytes.toString('base64')}\n`
  }
}

/**
 * Reads filters, one base64 a line, with or without a first column and a header.
 *
 * @param text the file
 * @param name the file's name, for refusals
 * @throws {Refusal} 'bad-filters' when a line is no filter or filters differ in length
 */
export function readFilterLines(text: string, name: string): FilterFile {
  const lines = text.split('\n').map((line) => line.trim())
  while (lines.at(-1) === '') lines.pop()
  const encoded = lines.map((line) => line.slice(line.lastIndexOf(',') + 1).replaceAll('"', ''))
  const header = encoded[0] !== undefined && Buffer.from(encoded[0], 'base64').length < 8 ? 1 : 0
  const rows = encoded.length - header
  if (rows <= 0) throw new Refusal('bad-filters', `${name} holds no filters`, 'Make them with evidence encode.')
  const size = Buffer.from(encoded[header]!, 'base64').length
  const bad = (line: number, what: string) =>
    new Refusal(
      'bad-filters',
      `${name}, line ${line + 1}: ${what}`,
      'Give a file that evidence encode or clkhash wrote.',
    )
  if (size % 16 !== 0 || size > 1024) {
    throw bad(header, `a filter of ${size} bytes; multiples of 16 up to 1,024 can be compared`)
  }
  const filters = new Int32Array((rows * size) / 4)
  for (let row = 0; row < rows; row++) {
    const line = encoded[header + row]!
    if (!/^[A-Za-z0-9+/]+={0,2}$/.test(line)) throw bad(header + row, 'no base64')
    const bytes = Buffer.from(line, 'base64')
    if (bytes.length !== size) {
      throw bad(header + row, `a filter of ${bytes.length} bytes where the first has ${size}: two schemas?`)
    }
    for (let word = 0; word < size / 4; word++) filters[(row * size) / 4 + word] = bytes.readInt32BE(word * 4)
  }
  return { filters, words: size / 4, rows }
}
