import { hkdfSync } from 'node:crypto'
import type { RecordColumn } from '../link/record-table.ts'
import { Refusal } from '../refusal.ts'
import type { ClkField, ClkSchema } from './clk-schema.ts'
import { fieldEncoder } from './field-encoder.ts'

/** Words of filters of values kept at most of a column (13 megabytes): names and towns repeat, numbers do not. */
const REMEMBERED = 100_000 * 32

/** Turns records into filters of `words` 32-bit words. */
export type ClkEncoder = {
  /** Words of a filter, the first bit highest in each. */
  readonly words: number
  /** Ors a row's bits into `into`, starting at word `at`, which must be 0. */
  readonly encode: (row: number, salt: string, into: Int32Array, at: number) => void
}

/**
 * Cryptographic long-term keys as clkhash makes them, bit for bit: one Bloom filter over all fields.
 *
 * @param schema what both sides agreed on
 * @param secret what both sides share and nobody else has; at least 6 bytes
 * @param table the columns, one for each of the schema's; undefined where one is ignored
 * @returns the encoder
 * @throws {Refusal} 'bad-schema' when the keys for so many fields cannot be derived, 'bad-secret' for a short secret
 */
export function clkEncoder(
  schema: ClkSchema,
  secret: Uint8Array,
  table: readonly (RecordColumn | undefined)[],
): ClkEncoder {
  if (secret.length < 6) {
    throw new Refusal(
      'bad-secret',
      'the secret is shorter than 6 bytes',
      'Make one of 32 random bytes for the project.',
    )
  }
  const { columns, keySize, foldings } = schema
  const length = schema.length * 2 ** foldings
  const size = columns.length * 2 * keySize
  if (size > 255 * (schema.hash === 'sha256' ? 32 : 64)) {
    throw new Refusal('bad-schema', 'too many fields for one key derivation', 'Use a smaller keySize or SHA512.')
  }
  const bytes = new Uint8Array(hkdfSync(schema.hash, secret, schema.salt, schema.info, size))
  const keyOf = (number: number) => bytes.subarray(number * keySize, (number + 1) * keySize)
  const full = length / 32
  const fields = columns.flatMap(({ field }, at) => {
    const column = table[at]
    if (!field || !column) return []
    return [rememberedColumn(column, field, fieldEncoder(field, [keyOf(2 * at), keyOf(2 * at + 1)], length), full)]
  })
  return {
    words: full >> foldings,
    encode(row, salt, into, start) {
      const target = foldings === 0 ? into : new Int32Array(full)
      const offset = foldings === 0 ? start : 0
      for (const add of fields) add(row, salt, target, offset)
      for (let fold = 0, half = full; fold < foldings; fold++) {
        half >>= 1
        for (let word = 0; word < half; word++) target[word]! ^= target[word + half]!
      }
      if (foldings > 0) into.set(target.subarray(0, full >> foldings), start)
    },
  }
}

/** Adds a column's bits: the filters of its values are made once, as long as no salt makes them different. */
function rememberedColumn(
  { values, codes }: RecordColumn,
  field: ClkField,
  add: (value: string, salt: string, into: Int32Array, at: number) => void,
  words: number,
) {
  const kept = Math.min(values.length, Math.floor(REMEMBERED / words))
  let made: Int32Array | undefined
  const known = new Uint8Array(kept)
  return (row: number, salt: string, into: Int32Array, at: number) => {
    const code = codes[row]!
    if (salt !== '' || code >= kept) {
      add(formatted(values[code]!, field), salt, into, at)
      return
    }
    made ??= new Int32Array(kept * words)
    const from = code * words
    if (known[code] === 0) {
      add(formatted(values[code]!, field), '', made, from)
      known[code] = 1
    }
    for (let word = 0; word < words; word++) into[at + word]! |= made[from + word]!
  }
}

function formatted(value: string, field: ClkField): string {
  if (field.missing && value === field.missing.sentinel) return field.missing.replacement
  if (field.lowerCase) return value.toLowerCase()
  if (field.upperCase) return value.toUpperCase()
  if (!field.integer || value === '') return value
  if (!/^[+-]?\d+$/.test(value)) {
    throw new Refusal(
      'bad-table',
      `column ${field.column} holds something that is not a whole number`,
      'Correct it, or say in the schema that the column holds text.',
    )
  }
  return value.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1')
}
