import { type Code, wasm, wasmModule, wasmTypes } from './wasm-module.ts'
import { type WasmMemory, webAssembly } from './web-assembly.ts'

/**
 * Compares one filter with many: for each of `count` filters from `others` on, the number of bits in common; where that is
 * at least what the filter's size needs, a hit is written to `hits`. `sizes` holds twice the number of bits of each filter,
 * `needs` by number of bits what is needed (16 bits each). A hit is (place << 16 | bits in common), so `count` is at most
 * 65,536.
 *
 * @returns the number of hits
 */
export type DiceKernel = (
  one: number,
  others: number,
  count: number,
  sizes: number,
  needs: number,
  hits: number,
) => number

const [ONE, OTHERS, COUNT, SIZES, NEEDS, HITS] = [0, 1, 2, 3, 4, 5] as const
const [AT, NEED, COMMON, START, SUM, FIRST] = [6, 7, 8, 9, 10, 11] as const

/**
 * The kernel in WebAssembly SIMD, made for one length of filter: unrolled, the one filter in locals. (Leaving
 * after half a filter where the rest cannot make up for it was tried: real filters are so full that it hardly ever can.)
 *
 * @param words 32-bit words of a filter, a multiple of 4
 * @param memory where everything lies, shared
 */
export function diceKernel(words: number, memory: WasmMemory): DiceKernel {
  const vectors = words / 4
  const body: Code = [
    ...range(0, vectors).flatMap((k) => [...wasm.get(ONE), ...wasm.loadVector(16 * k), ...wasm.set(FIRST + k)]),
    ...[...wasm.get(HITS), ...wasm.set(START)],
    ...wasm.block([
      ...[...wasm.get(COUNT), ...wasm.constant(1), ...wasm.below, ...wasm.branchIf(0)],
      ...wasm.loop([
        ...wasm.block([
          ...[
            ...wasm.get(NEEDS),
            ...wasm.get(SIZES),
            ...wasm.load16(0),
            ...wasm.add,
            ...wasm.load16(0),
            ...wasm.set(NEED),
          ],
          ...commonBits(vectors),
          ...[...wasm.tee(COMMON), ...wasm.get(NEED), ...wasm.below, ...wasm.branchIf(0)],
          ...[...wasm.get(HITS), ...wasm.get(AT), ...wasm.constant(16), ...wasm.shiftLeft, ...wasm.get(COMMON)],
          ...[...wasm.or, ...wasm.store32(0)],
          ...step(HITS, 4),
        ]),
        ...step(SIZES, 2),
        ...step(OTHERS, 16 * vectors),
        ...step(AT, 1),
        ...[...wasm.get(AT), ...wasm.get(COUNT), ...wasm.below, ...wasm.branchIf(0)],
      ]),
    ]),
    ...[...wasm.get(HITS), ...wasm.get(START), ...wasm.subtract, ...wasm.constant(2), ...wasm.shiftRight],
  ]
  const { int, vector } = wasmTypes
  const locals = [int, int, int, int, vector, ...range(0, vectors).map(() => vector)]
  const instance = new webAssembly.Instance(new webAssembly.Module(wasmModule(6, locals, body)), { env: { memory } })
  return instance.exports['run'] as DiceKernel
}

/** Leaves, on the stack, the number of bits in common. Bytes are summed over 16 vectors at most: 8 x 16 = 128 a byte. */
function commonBits(vectors: number): Code {
  const parts: Code[] = []
  for (let from = 0; from < vectors; from += 16) {
    const part = range(from, Math.min(vectors, from + 16)).flatMap((k) => [
      ...[
        ...wasm.get(FIRST + k),
        ...wasm.get(OTHERS),
        ...wasm.loadVector(16 * k),
        ...wasm.andVectors,
        ...wasm.countBits,
      ],
      ...(k > from ? wasm.addBytes : []),
    ])
    parts.push([...part, ...wasm.pairsTo16, ...(from > 0 ? wasm.add16 : [])])
  }
  return [
    ...parts.flat(),
    ...[...wasm.pairsTo32, ...wasm.set(SUM)],
    ...[...wasm.get(SUM), ...wasm.lane32(0), ...wasm.get(SUM), ...wasm.lane32(1), ...wasm.add],
    ...[...wasm.get(SUM), ...wasm.lane32(2), ...wasm.get(SUM), ...wasm.lane32(3), ...wasm.add, ...wasm.add],
  ]
}

function step(local: number, by: number): Code {
  return [...wasm.get(local), ...wasm.constant(by), ...wasm.add, ...wasm.set(local)]
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k)
}
