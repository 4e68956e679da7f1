import { hkdfSync } from 'node:crypto'
import { Refusal } from '../refusal.ts'
import type { ClkField, ClkSchema } from './clk-schema.ts'
import { fieldEncoder } from './field-encoder.ts'

/** Turns the values of one record, in the order of the schema's columns, into a filter of `words` 32-bit words. */
export type ClkEncoder = {
  /** Words of a filter, the first bit highest in each. */
  readonly words: number
  /** Ors the record's bits into `into`, starting at word `at`, which must be 0. */
  readonly encode: (values: readonly string[], salt: string, into: Int32Array, at: number) => void
}

/**
 * Cryptographic long-term keys as clkhash makes them, bit for bit: one Bloom filter over all fields.
 *
 * @param schema what both sides agreed on
 * @param secret what both sides share and nobody else has; at least 6 bytes
 * @returns the encoder
 * @throws {Refusal} 'bad-schema' when the keys for so many fields cannot be derived, 'bad-secret' for a short secret
 */
export function clkEncoder(schema: ClkSchema, secret: Uint8Array): ClkEncoder {
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
  const fields = columns.flatMap(({ field }, at) =>
    field ? [{ field, at, bitsOf: fieldEncoder(field, [keyOf(2 * at), keyOf(2 * at + 1)], length) }] : [],
  )
  const full = length / 32
  return {
    words: full >> foldings,
    encode(values, salt, into, start) {
      const target = foldings === 0 ? into : new Int32Array(full)
      const offset = foldings === 0 ? start : 0
      for (const { field, at, bitsOf } of fields) {
        const filter = bitsOf(formatted(values[at] ?? '', field), salt)
        for (let word = 0; word < full; word++) target[offset + word]! |= filter[word]!
      }
      for (let fold = 0, half = full; fold < foldings; fold++) {
        half >>= 1
        for (let word = 0; word < half; word++) target[word]! ^= target[word + half]!
      }
      if (foldings > 0) into.set(target.subarray(0, full >> foldings), start)
    },
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
