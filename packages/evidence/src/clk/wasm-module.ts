/** What a function of a module is made of: a flat list of bytes. */
export type Code = readonly number[]

/** The few instructions of WebAssembly (core 2.0 with SIMD) that the kernels here use, each as its bytes. */
export const wasm = {
  get: (local: number): Code => [0x20, ...unsigned(local)],
  set: (local: number): Code => [0x21, ...unsigned(local)],
  tee: (local: number): Code => [0x22, ...unsigned(local)],
  constant: (value: number): Code => [0x41, ...signed(value)],
  add: [0x6a] as Code,
  subtract: [0x6b] as Code,
  and: [0x71] as Code,
  shiftRight: [0x76] as Code,
  below: [0x49] as Code,
  atLeast: [0x4f] as Code,
  isZero: [0x45] as Code,
  load32: (offset: number): Code => [0x28, 2, ...unsigned(offset)],
  loadVector: (offset: number): Code => vector(0, [4, ...unsigned(offset)]),
  storeVector: (offset: number): Code => vector(11, [4, ...unsigned(offset)]),
  spread32: vector(17),
  notVector: vector(77),
  andVectors: vector(78),
  orVectors: vector(80),
  xorVectors: vector(81),
  anyBit: vector(83),
  loop: (body: Code): Code => [0x03, 0x40, ...body, 0x0b],
  block: (body: Code): Code => [0x02, 0x40, ...body, 0x0b],
  branchIf: (depth: number): Code => [0x0d, depth],
} as const

/** Types of locals. */
export const wasmTypes = { int: 0x7f, vector: 0x7b } as const

/**
 * A module with one function `run`, of so many integers to one integer, over the imported memory `env.memory`.
 *
 * @param parameters how many 32-bit integers it takes
 * @param locals the types of its further locals, numbered on from the parameters
 * @param body its instructions, leaving one integer
 * @returns the module's bytes (WebAssembly binary format, version 1)
 */
export function wasmModule(parameters: number, locals: readonly number[], body: Code): Uint8Array<ArrayBuffer> {
  const code = [...list(locals.map((type) => [1, type])), ...body, 0x0b]
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, ...list(Array.from({ length: parameters }, () => [wasmTypes.int])), 1, wasmTypes.int]),
    ...section(2, [1, ...text('env'), ...text('memory'), 2, 3, 1, ...unsigned(65_536)]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...text('run'), 0, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ])
}

function vector(opcode: number, immediate: Code = []): Code {
  return [0xfd, ...unsigned(opcode), ...immediate]
}

function section(number: number, content: Code): Code {
  return [number, ...unsigned(content.length), ...content]
}

function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()]
}

function text(value: string): Code {
  return list([...Buffer.from(value)].map((byte) => [byte]))
}

/** Unsigned LEB128. */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]
}

/** Signed LEB128 of a small number. */
function signed(value: number): Code {
  const low = value & 127
  const rest = value >> 7
  const done = (rest === 0 && low < 64) || (rest === -1 && low >= 64)
  return done ? [low] : [low | 128, ...signed(rest)]
}
