import { type Code, wasm, wasmModule, wasmTypes } from './wasm-module.ts'
import { type WasmMemory, webAssembly } from './web-assembly.ts'

/**
 * Counts, for 128 filters at once, how many bits of a list each of them has set, and tells who has at most so many. The filters
 * stand as slices: 16 bytes for each bit, one bit of them for each filter.
 *
 * A task is three integers: where its list begins and ends (byte offsets of slices within the block, `atOnce` at a time), and a
 * head start: 2 ^ levels - 1 - the most that is allowed. Its answer is the filters within the bound, a bit each, and, where
 * there are any, `levels` vectors that together are their head start and count, lowest bits first.
 *
 * @param block where the slices lie
 * @param tasks where the tasks lie
 * @param count how many, one at least
 * @param answers where the answers go, 16 * (1 + levels) bytes each
 * @returns how many tasks have any filter within the bound
 */
export type DiceKernel = (block: number, tasks: number, count: number, answers: number) => number

/** Slices added up in one round. */
export const atOnce = 16

const [BLOCK, TASKS, COUNT, ANSWERS] = [0, 1, 2, 3] as const
const [AT, END, HEAD, FOUND] = [4, 5, 6, 7] as const
const [DEAD, MIX] = [8, 9] as const
const SUMS = 10

/**
 * The kernel in WebAssembly. It adds bits as Harley and Seal count them: of three bits of one weight a full adder of five
 * instructions makes one of that weight and one of twice it, for 128 filters. A filter whose sum runs over its levels has
 * exceeded its bound; when all 128 have, the rest of the list is left out.
 *
 * @param levels bits of a sum: more than a list can be long must fit
 * @param memory where everything lies, shared
 */
export function diceKernel(levels: number, memory: WasmMemory): DiceKernel {
  const doublings = Math.log2(atOnce)
  const carry = (level: number, second: boolean) => SUMS + levels + 2 * level + (second ? 1 : 0)
  const slice = (at: number): Code => [
    ...[...wasm.get(AT), ...wasm.load32(4 * at), ...wasm.get(BLOCK), ...wasm.add, ...wasm.loadVector(0)],
  ]
  /** Adds 2 ^ level slices to the sums below the level and leaves what they carry to it in a local. */
  const added = (level: number, at: number, to: number): Code =>
    level === 0
      ? [...slice(at), ...wasm.set(to)]
      : [
          ...added(level - 1, at, carry(level - 1, false)),
          ...added(level - 1, at + 2 ** (level - 1), carry(level - 1, true)),
          ...fullAdder(SUMS + level - 1, carry(level - 1, false), carry(level - 1, true), to),
        ]
  const top = carry(doublings, false)
  const vectors = range(0, levels)
  const body: Code = [
    ...wasm.loop([
      ...[...wasm.get(TASKS), ...wasm.load32(0), ...wasm.set(AT)],
      ...[...wasm.get(TASKS), ...wasm.load32(4), ...wasm.set(END)],
      ...[...wasm.get(TASKS), ...wasm.load32(8), ...wasm.set(HEAD)],
      ...vectors.flatMap((level) => [
        ...[...wasm.constant(0), ...wasm.get(HEAD), ...wasm.constant(level), ...wasm.shiftRight, ...wasm.constant(1)],
        ...[...wasm.and, ...wasm.subtract, ...wasm.spread32, ...wasm.set(SUMS + level)],
      ]),
      ...[...wasm.constant(0), ...wasm.spread32, ...wasm.set(DEAD)],
      ...wasm.block([
        ...wasm.loop([
          ...[...wasm.get(AT), ...wasm.get(END), ...wasm.atLeast, ...wasm.branchIf(1)],
          ...added(doublings, 0, top),
          ...range(doublings, levels).flatMap((level) => halfAdder(SUMS + level, top)),
          ...[...wasm.get(DEAD), ...wasm.get(top), ...wasm.orVectors, ...wasm.set(DEAD)],
          ...step(AT, 4 * atOnce),
          ...[...wasm.get(DEAD), ...wasm.notVector, ...wasm.anyBit, ...wasm.branchIf(0)],
        ]),
      ]),
      ...[...wasm.get(ANSWERS), ...wasm.get(DEAD), ...wasm.notVector, ...wasm.storeVector(0)],
      ...wasm.block([
        ...[...wasm.get(DEAD), ...wasm.notVector, ...wasm.anyBit, ...wasm.isZero, ...wasm.branchIf(0)],
        ...vectors.flatMap((level) => [
          ...[...wasm.get(ANSWERS), ...wasm.get(SUMS + level), ...wasm.storeVector(16 * (1 + level))],
        ]),
        ...step(FOUND, 1),
      ]),
      ...[...step(TASKS, 12), ...step(ANSWERS, 16 * (1 + levels)), ...step(COUNT, -1)],
      ...[...wasm.get(COUNT), ...wasm.branchIf(0)],
    ]),
    ...wasm.get(FOUND),
  ]
  const { int, vector } = wasmTypes
  const locals = [int, int, int, int, vector, vector, ...range(0, levels + 2 * doublings + 1).map(() => vector)]
  const instance = new webAssembly.Instance(new webAssembly.Module(wasmModule(4, locals, body)), { env: { memory } })
  return instance.exports['run'] as DiceKernel
}

/** Adds two vectors to a sum; what is carried goes to a local, which may be one of the two. */
function fullAdder(sum: number, one: number, other: number, carried: number): Code {
  return [
    ...[...wasm.get(sum), ...wasm.get(one), ...wasm.andVectors],
    ...[...wasm.get(sum), ...wasm.get(one), ...wasm.xorVectors, ...wasm.tee(MIX)],
    ...[...wasm.get(other), ...wasm.andVectors, ...wasm.orVectors],
    ...[...wasm.get(MIX), ...wasm.get(other), ...wasm.xorVectors, ...wasm.set(sum), ...wasm.set(carried)],
  ]
}

/** Adds a carried vector to a sum; what is carried on takes its place. */
function halfAdder(sum: number, carried: number): Code {
  return [
    ...[...wasm.get(sum), ...wasm.get(carried), ...wasm.andVectors],
    ...[...wasm.get(sum), ...wasm.get(carried), ...wasm.xorVectors, ...wasm.set(sum), ...wasm.set(carried)],
  ]
}

function step(local: number, by: number): Code {
  return [...wasm.get(local), ...wasm.constant(by), ...wasm.add, ...wasm.set(local)]
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, k) => from + k)
}
