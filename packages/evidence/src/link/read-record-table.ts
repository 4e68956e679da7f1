import { Refusal } from '../refusal.ts'
import type { RecordColumn, RecordTable } from './record-table.ts'

const COMMA = 44
const QUOTE = 34
const RETURN = 13
const NEWLINE = 10
const SPACE = 32

/**
 * One column while it is being read: an open-addressing table from the bytes of a value to its code. A value seen
 * before costs a hash and a comparison of bytes; no string is made of it, which is what makes a million rows cheap.
 */
class ColumnReader {
  readonly values: string[] = ['']
  codes: Int32Array
  #slots = new Int32Array(1024)
  #hashes = new Int32Array(1024)
  #starts = new Int32Array(1024)
  #ends = new Int32Array(1024)
  readonly #bytes: Buffer
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })

  constructor(bytes: Buffer, rowGuess: number) {
    this.#bytes = bytes
    this.codes = new Int32Array(rowGuess)
  }

  add(row: number, start: number, end: number, hash: number): void {
    if (row >= this.codes.length) this.codes = grown(this.codes)
    this.codes[row] = start === end ? 0 : this.#code(start, end, hash)
  }

  #code(start: number, end: number, hash: number): number {
    const bytes = this.#bytes
    const mask = this.#slots.length - 1
    let slot = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & mask
    for (let code = this.#slots[slot]!; code !== 0; code = this.#slots[slot]!) {
      const known = this.#starts[code]!
      if (this.#hashes[code] === hash && this.#ends[code]! - known === end - start) {
        let at = start
        for (let other = known; at < end && bytes[at] === bytes[other]; other++) at++
        if (at === end) return code
      }
      slot = (slot + 1) & mask
    }
    const code = this.values.length
    if (code >= this.#hashes.length) {
      this.#hashes = grown(this.#hashes)
      this.#starts = grown(this.#starts)
      this.#ends = grown(this.#ends)
    }
    this.#slots[slot] = code
    this.#hashes[code] = hash
    this.#starts[code] = start
    this.#ends[code] = end
    this.values.push(textOf(this.#decoder, bytes, start, end))
    if (code * 2 > mask) this.#rehash()
    return code
  }

  #rehash(): void {
    const slots = new Int32Array(this.#slots.length * 4)
    const mask = slots.length - 1
    for (let code = 1; code < this.values.length; code++) {
      const hash = this.#hashes[code]!
      let slot = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) & mask
      while (slots[slot] !== 0) slot = (slot + 1) & mask
      slots[slot] = code
    }
    this.#slots = slots
  }
}

function textOf(decoder: InstanceType<typeof TextDecoder>, bytes: Buffer, start: number, end: number): string {
  let text: string
  try {
    // ASCII is most of what there is, and making text of it is several times cheaper than decoding.
    let plain = start
    while (plain < end && bytes[plain]! < 128) plain++
    text = plain === end ? bytes.toString('latin1', start, end) : decoder.decode(bytes.subarray(start, end))
  } catch {
    // A name in another encoding would be compared as rubbish, and nobody would see it.
    throw new Refusal('bad-table', 'the file is not UTF-8', 'Save it as "CSV UTF-8".')
  }
  return text.includes('""') ? text.replaceAll('""', '"') : text
}

function bad(line: number, what: string): Refusal {
  return new Refusal('bad-table', `line ${line}: ${what}`, 'Save the table anew as CSV with a header line.')
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(1024, array.length * 2))
  larger.set(array)
  return larger
}

/**
 * Reads comma-separated values (RFC 4180, UTF-8, first line names) straight into dictionary coding. Spaces around a
 * value are dropped, as FEBRL writes them. Made for linkage: `csv-parse` makes one string per cell, which on the
 * 50,578-row benchmark alone takes more than the whole linkage may.
 *
 * @param file the file's bytes
 * @returns its columns, dictionary-coded
 * @throws {Refusal} 'bad-table', naming the line, when a row has more or fewer cells than the header, or a quote stays open
 */
export function readRecordTable(file: Uint8Array): RecordTable {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length)
  const length = bytes.length
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const columns: ColumnReader[] = []
  const names: string[] = []
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const guess = Math.max(16, Math.ceil(length / 64))
  let row = -1
  let cell = 0
  while (at < length) {
    while (bytes[at] === SPACE) at++
    let start = at
    let end: number
    let hash = 0x811c9dc5
    if (bytes[at] === QUOTE) {
      start = ++at
      for (;;) {
        if (at >= length) throw bad(row + 2, 'a quote is opened and never closed')
        const byte = bytes[at]!
        if (byte === QUOTE) {
          if (bytes[at + 1] !== QUOTE) break
          hash = Math.imul(hash ^ byte, 0x01000193)
          at++
        }
        hash = Math.imul(hash ^ byte, 0x01000193)
        at++
      }
      end = at++
      for (; at < length && bytes[at] !== COMMA && bytes[at] !== NEWLINE; at++) {
        if (bytes[at] !== SPACE && bytes[at] !== RETURN) throw bad(row + 2, 'text follows a closed quote')
      }
    } else {
      for (; at < length; at++) {
        const byte = bytes[at]!
        if (byte === COMMA || byte === NEWLINE) break
        hash = Math.imul(hash ^ byte, 0x01000193)
      }
      end = at
      if (end > start && (bytes[end - 1] === SPACE || bytes[end - 1] === RETURN)) {
        while (end > start && (bytes[end - 1] === SPACE || bytes[end - 1] === RETURN)) end--
        hash = 0x811c9dc5
        for (let byte = start; byte < end; byte++) hash = Math.imul(hash ^ bytes[byte]!, 0x01000193)
      }
    }
    const last = at >= length || bytes[at] === NEWLINE
    at++
    if (row < 0) {
      const name = textOf(decoder, bytes, start, end)
      if (names.includes(name)) throw bad(1, `two columns are called ${name}`)
      names.push(name)
      columns.push(new ColumnReader(bytes, guess))
    } else if (last && cell === 0 && start === end && columns.length > 1) {
      continue
    } else if (cell >= columns.length || (last && cell + 1 < columns.length)) {
      throw bad(row + 2, `${cell + 1} cells${last ? '' : ' or more'} where the header has ${columns.length}`)
    } else {
      columns[cell]!.add(row, start, end, hash)
    }
    cell = last ? 0 : cell + 1
    if (last) row++
  }
  if (cell > 0) {
    // The file ends after a comma, without a line break: the last cell is there, and empty.
    if (cell + 1 !== columns.length) throw bad(row + 2, 'the file ends in the middle of a row')
    columns[cell]!.add(row++, 0, 0, 0)
  }
  if (columns.length === 0) throw bad(1, 'the file is empty')
  const rows = Math.max(0, row)
  return {
    rows,
    columns: columns.map(
      (column, index): RecordColumn => ({
        name: names[index]!,
        values: column.values,
        codes: column.codes.length >= rows ? column.codes.subarray(0, rows) : padded(column.codes, rows),
      }),
    ),
  }
}

function padded(codes: Int32Array, rows: number): Int32Array {
  const longer = new Int32Array(rows)
  longer.set(codes)
  return longer
}
