import { type Code, wasm, wasmModule, wasmTypes } from './wasm-module.ts'
import { type WasmMemory, webAssembly } from './web-assembly.ts'

/**
 * Compares one filter with many: for each of `count` filters from `others` on, the number of bits in common; where that is at
 * least `need`, a hit is written to `hits`. A pair whose first bits have less than `least` in common is left out before its
 * last bits are looked at. A hit is (place << 16 | bits in common), so `count` is at most 65,536; of up to `atOnce` - 1
 * filters beyond them there may be hits too.
 *
 * @returns the number of hits
 */
export type DiceKernel = (
  one: number,
  others: number,
  count: number,
  need: number,
  least: number,
  hits: number,
) => number

/** Filters that are compared in one round: the rounds themselves cost something. */
export const atOnce = 4

const [ONE, OTHERS, COUNT, NEED, LEAST, HITS] = [0, 1, 2, 3, 4, 5] as const
const [AT, START, SUM, COMMON] = [6, 7, 8, 9] as const
const FIRST = COMMON + atOnce

/** How the kernel counts: 128 bits at a time, or 64 with the processor's own instruction for it. */
export type Counting = 'vectors' | 'words'

/**
 * The faster way of counting. x64 has an instruction for 64 bits, and the engine counts the bits of a vector there in some
 * nine; on arm64 it is the other way round. Both give the same.
 */
export const fasterCounting: Counting = process.arch === 'x64' ? 'words' : 'vectors'

/** Words of a filter that are counted at once. */
export const grainOf = (counting: Counting): number => (counting === 'words' ? 2 : 4)

/**
 * The kernel in WebAssembly, made for one length of filter: unrolled, the one filter in locals.
 *
 * @param words 32-bit words of a filter, a multiple of 4
 * @param first how many of them are looked at first, a multiple of the grain; all of them: nothing is left out early
 * @param memory where everything lies, shared
 * @param counting how bits are counted
 */
export function diceKernel(words: number, first: number, memory: WasmMemory, counting = fasterCounting): DiceKernel {
  const { load, common, local } = counting === 'words' ? byWords : byVectors
  const width = grainOf(counting)
  const steps = words / width
  const size = 4 * words
  const round = range(0, atOnce)
  const body: Code = [
    ...range(0, steps).flatMap((k) => [...wasm.get(ONE), ...load(4 * width * k), ...wasm.set(FIRST + k)]),
    ...[...wasm.get(HITS), ...wasm.set(START)],
    ...wasm.block([
      ...[...wasm.get(COUNT), ...wasm.constant(1), ...wasm.below, ...wasm.branchIf(0)],
      ...wasm.loop([
        ...wasm.block([
          ...round.flatMap((k) => [...common(0, first / width, k * size), ...wasm.set(COMMON + k)]),
          ...round.flatMap((k) => [
            ...[...wasm.get(COMMON + k), ...wasm.get(LEAST), ...wasm.atLeast],
            ...(k > 0 ? wasm.or : []),
          ]),
          ...[...wasm.isZero, ...wasm.branchIf(0)],
          ...round.flatMap((k) =>
            wasm.block([
              ...[...wasm.get(COMMON + k), ...wasm.get(LEAST), ...wasm.below, ...wasm.branchIf(0)],
              ...(first < words
                ? [...common(first / width, steps, k * size), ...wasm.get(COMMON + k), ...wasm.add]
                : wasm.get(COMMON + k)),
              ...[...wasm.tee(COMMON + k), ...wasm.get(NEED), ...wasm.below, ...wasm.branchIf(0)],
              ...[...wasm.get(HITS), ...wasm.get(AT), ...wasm.constant(k), ...wasm.add, ...wasm.constant(16)],
              ...[...wasm.shiftLeft, ...wasm.get(COMMON + k), ...wasm.or, ...wasm.store32(0)],
              ...step(HITS, 4),
            ]),
          ),
        ]),
        ...step(OTHERS, size * atOnce),
        ...step(AT, atOnce),
        ...[...wasm.get(AT), ...wasm.get(COUNT), ...wasm.below, ...wasm.branchIf(0)],
      ]),
    ]),
    ...[...wasm.get(HITS), ...wasm.get(START), ...wasm.subtract, ...wasm.constant(2), ...wasm.shiftRight],
  ]
  const { int, vector } = wasmTypes
  const locals = [int, int, vector, ...round.map(() => int), ...range(0, steps).map(() => local)]
  const instance = new webAssembly.Instance(new webAssembly.Module(wasmModule(6, locals, body)), { env: { memory } })
  return instance.exports['run'] as DiceKernel
}

const byWords = {
  local: wasmTypes.long,
  load: wasm.load64,
  /** Leaves, on the stack, the number of bits in common with the filter that begins at `offset`. */
  common: (from: number, to: number, offset: number): Code => [
    ...range(from, to).flatMap((k) => [
      ...[...wasm.get(FIRST + k), ...wasm.get(OTHERS), ...wasm.load64(offset + 8 * k), ...wasm.and64],
      ...[...wasm.countBits64, ...(k > from ? wasm.add64 : [])],
    ]),
    ...wasm.to32,
  ],
}

const byVectors = {
  local: wasmTypes.vector,
  load: wasm.loadVector,
  /** The same. Bytes are summed over 16 vectors at most: 8 x 16 = 128 a byte. */
  common(from: number, to: number, offset: number): Code {
    const parts = range(0, Math.ceil((to - from) / 16)).map((part) => {
      const start = from + 16 * part
      const sums = range(start, Math.min(to, start + 16)).flatMap((k) => [
        ...[...wasm.get(FIRST + k), ...wasm.get(OTHERS), ...wasm.loadVector(offset + 16 * k), ...wasm.andVectors],
        ...[...wasm.countBits, ...(k > start ? wasm.addBytes : [])],
      ])
      return [...sums, ...wasm.pairsTo16, ...(part > 0 ? wasm.add16 : [])]
    })
    return [
      ...parts.flat(),
      ...[...wasm.pairsTo32, ...wasm.set(SUM)],
      ...[...wasm.get(SUM), ...wasm.lane32(0), ...wasm.get(SUM), ...wasm.lane32(1), ...wasm.add],
      ...[...wasm.get(SUM), ...wasm.lane32(2), ...wasm.get(SUM), ...wasm.lane32(3), ...wasm.add, ...wasm.add],
    ]
  },
}

function step(local: number, by: number): Code {
  return [...wasm.get(local), ...wasm.constant(by), ...wasm.add, ...wasm.set(local)]
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k)
}
