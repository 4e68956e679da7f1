/** The part of the WebAssembly interface (W3C) that is used; the package's own types know no browser. */
interface WebAssemblyInterface {
  readonly Module: new (bytes: Uint8Array<ArrayBuffer>) => object
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Instance: new (program: object, imports: object) => { readonly exports: Readonly<Record<string, unknown>> }
}

// Looked up by a string: a compiler that does know a browser would compare its larger types with these.
const name: string = 'WebAssembly'
const webAssembly: WebAssemblyInterface = Reflect.get(globalThis, name)

/**
 * The inner loop of scoring in WebAssembly with 128-bit vectors: four values of a wide column at a time. Measured on tables of
 * 64 x 64 codes, it takes 2 to 8 ns a row where the loop in JavaScript takes 10 to 60 (docs/synthesise.md).
 *
 *   (func (export "add") (param $cells i32) (param $a i32) (param $b i32) (param $s i32)
 *                        (param $rows i32) (param $size i32) (param $stride i32)
 *     ;; for each row: p = cells + 4 * stride * (a[row] * size + b[row]); a and b are unsigned 16-bit codes
 *     ;;   for each four of stride: f32x4 at s += f32x4 at p; s += 16; p += 16
 */
const program = new webAssembly.Module(
  Uint8Array.from(
    atob(
      'AGFzbQEAAAABCwFgB39/f39/f38AAggBAW0BbQIAAQMCAQAHBwEDYWRkAAAKfwF9AQN/IAEgBEEBdGohCSAERQRADwsDQCAAIAEv' +
        'AQAgBWwgAi8BAGogBmxBAnRqIQcgByAGQQJ0aiEIA0AgAyAD/QAEACAH/QAEAP3kAf0LBAAgA0EQaiEDIAdBEGohByAHIAhJDQAL' +
        'IAFBAmohASACQQJqIQIgASAJSQ0ACws=',
    ),
    (letter) => letter.charCodeAt(0),
  ),
)

const pageBytes = 65_536

/** Float32 tables, codes and scores in one WebAssembly memory. */
export interface SimdScores {
  /** The scores, `stride` a row: set to 0 by the caller. */
  readonly scores: Float32Array
  /** Cells of every table, in the order asked for; all 0. */
  readonly cells: readonly Float32Array[]
  /** Adds the rows `from` .. `to`-1 of a table to the scores. */
  add(table: number, from: number, to: number): void
}

/** A table to add from: the row of cells of a kind is at first * size + second, or at first alone. */
export interface SimdTable {
  readonly first: Uint16Array
  readonly second: Uint16Array | undefined
  /** Codes of the second block; 1 if there is none. */
  readonly secondSize: number
  /** Rows of cells. */
  readonly rows: number
}

/**
 * Lays out a memory for some tables. Codes are copied as they are now.
 *
 * @param kinds - how many codes of each block are needed
 * @param stride - cells a row: a multiple of 4
 * @param scoredAtOnce - the most rows added at once
 */
export function simdScores(
  tables: readonly SimdTable[],
  kinds: number,
  stride: number,
  scoredAtOnce: number,
): SimdScores {
  let bytes = 0
  const place = (length: number): number => {
    const at = bytes
    bytes += Math.ceil(length / 16) * 16
    return at
  }
  const scoresAt = place(scoredAtOnce * stride * 4)
  const cellsAt = tables.map((table) => place(table.rows * stride * 4))
  const codesAt = new Map<Uint16Array, number>()
  for (const { first, second } of tables) {
    for (const codes of second === undefined ? [first] : [first, second]) {
      if (!codesAt.has(codes)) codesAt.set(codes, place(kinds * 2))
    }
  }
  const memory = new webAssembly.Memory({ initial: Math.max(1, Math.ceil(bytes / pageBytes)) })
  for (const [codes, at] of codesAt) new Uint16Array(memory.buffer, at, kinds).set(codes.subarray(0, kinds))
  const { add } = new webAssembly.Instance(program, { m: { m: memory } }).exports
  if (typeof add !== 'function') throw new Error('the scoring program has no function "add"')
  return {
    scores: new Float32Array(memory.buffer, scoresAt, scoredAtOnce * stride),
    cells: tables.map((table, at) => new Float32Array(memory.buffer, cellsAt[at], table.rows * stride)),
    add(table, from, to) {
      const { first, second, secondSize } = tables[table]!
      const a = codesAt.get(first)! + from * 2
      // Without a second block the row is 0 * first + first.
      const b = second === undefined ? a : codesAt.get(second)! + from * 2
      add(cellsAt[table], a, b, scoresAt, to - from, second === undefined ? 0 : secondSize, stride)
    },
  }
}
