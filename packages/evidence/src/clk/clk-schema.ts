import { Refusal } from '../refusal.ts'

/** One field of a linkage schema: which column, how it is cut into tokens, how many bits it sets. */
export type ClkField = {
  readonly column: string
  readonly comparison:
    | { readonly type: 'ngram'; readonly n: number; readonly positional: boolean }
    | { readonly type: 'exact' }
  readonly bits: { readonly perFeature: number } | { readonly perToken: number }
  /** clkhash's default is BLAKE2b; its tutorials name double hashing. */
  readonly hash: 'blake' | 'double'
  readonly preventSingularity: boolean
  /** A whole number is written without leading zeros or a plus. */
  readonly integer: boolean
  readonly lowerCase: boolean
  readonly upperCase: boolean
  /** What stands for "missing", and what is hashed in its place. */
  readonly missing?: { readonly sentinel: string; readonly replacement: string }
}

/** A linkage schema of clkhash, version 3, as far as it is supported. */
export type ClkSchema = {
  /** Bits of a filter as it leaves. */
  readonly length: number
  /** How often a longer filter is folded onto itself to get there. */
  readonly foldings: number
  readonly salt: Uint8Array
  readonly info: Uint8Array
  readonly hash: 'sha256' | 'sha512'
  readonly keySize: number
  /** All columns in order; undefined where one is ignored. The order is part of what both sides must agree on. */
  readonly columns: readonly { readonly name: string; readonly field?: ClkField }[]
}

/**
 * Reads a linkage schema (clkhash, version 3).
 *
 * @param text the JSON
 * @returns the schema
 * @throws {Refusal} 'bad-schema' where it is none, or asks for what is not supported: a filter made otherwise than the
 *   schema says would match nobody, and nobody would know why
 */
export function parseClkSchema(text: string): ClkSchema {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw bad('it is not JSON')
  }
  const schema = object(json, 'the schema')
  if (schema['version'] !== 3) throw bad('only version 3 is read', 'clkhash converts older schemas to version 3.')
  const config = object(schema['clkConfig'], 'clkConfig')
  const kdf = object(config['kdf'], 'clkConfig.kdf')
  const type = kdf['type']
  if (type !== 'HKDF') throw bad('clkConfig.kdf.type must be HKDF')
  const hash = kdf['hash'] ?? 'SHA256'
  if (hash !== 'SHA256' && hash !== 'SHA512') throw bad('clkConfig.kdf.hash must be SHA256 or SHA512')
  const length = whole(config['l'], 'clkConfig.l', 64, 65_536)
  const foldings = whole(config['xor_folds'] ?? 0, 'clkConfig.xor_folds', 0, 8)
  if (length % 32 !== 0) throw bad('clkConfig.l must be a multiple of 32')
  const features = schema['features']
  if (!Array.isArray(features) || features.length === 0) throw bad('features must be a list')
  const columns = features.map((feature, at) => column(feature, `features[${at}]`))
  if ((length & (length - 1)) !== 0 && columns.some(({ field }) => field?.hash === 'blake')) {
    throw bad('clkConfig.l must be a power of 2 for blakeHash')
  }
  if (columns.every(({ field }) => field === undefined)) throw bad('every feature is ignored')
  return {
    length,
    foldings,
    salt: base64(kdf['salt'], 'clkConfig.kdf.salt'),
    info: base64(kdf['info'], 'clkConfig.kdf.info'),
    hash: hash === 'SHA256' ? 'sha256' : 'sha512',
    keySize: whole(kdf['keySize'] ?? 64, 'clkConfig.kdf.keySize', 16, 255),
    columns,
  }
}

function column(value: unknown, where: string): { name: string; field?: ClkField } {
  const feature = object(value, where)
  const name = feature['identifier']
  if (typeof name !== 'string' || name === '') throw bad(`${where}.identifier must be a name`)
  if (feature['ignored'] === true) return { name }
  const format = object(feature['format'], `${where}.format`)
  const hashing = object(feature['hashing'], `${where}.hashing`)
  const method = object(hashing['hash'] ?? { type: 'blakeHash' }, `${where}.hashing.hash`)
  if (method['type'] !== 'doubleHash' && method['type'] !== 'blakeHash') {
    throw bad(`${where}.hashing.hash.type must be doubleHash or blakeHash`)
  }
  const kind = format['type']
  if (kind !== 'string' && kind !== 'integer' && kind !== 'enum') {
    throw bad(`${where}.format.type must be string, integer or enum`)
  }
  const encoding = format['encoding'] ?? 'utf-8'
  if (encoding !== 'utf-8' && encoding !== 'ascii') throw bad(`${where}.format.encoding must be utf-8`)
  const missing = hashing['missingValue'] === undefined ? undefined : object(hashing['missingValue'], where)
  return {
    name,
    field: {
      column: name,
      comparison: comparison(object(hashing['comparison'], `${where}.hashing.comparison`), where),
      bits: bits(object(hashing['strategy'], `${where}.hashing.strategy`), where),
      hash: method['type'] === 'blakeHash' ? 'blake' : 'double',
      preventSingularity: method['prevent_singularity'] === true,
      integer: kind === 'integer',
      lowerCase: format['case'] === 'lower',
      upperCase: format['case'] === 'upper',
      ...(missing && {
        missing: {
          sentinel: String(missing['sentinel'] ?? ''),
          replacement: String(missing['replaceWith'] ?? missing['sentinel'] ?? ''),
        },
      }),
    },
  }
}

function comparison(value: Record<string, unknown>, where: string): ClkField['comparison'] {
  if (value['type'] === 'exact') return { type: 'exact' }
  if (value['type'] !== 'ngram') throw bad(`${where}.hashing.comparison.type must be ngram or exact`)
  const n = whole(value['n'], `${where}.hashing.comparison.n`, 1, 8)
  return { type: 'ngram', n, positional: value['positional'] === true }
}

function bits(value: Record<string, unknown>, where: string): ClkField['bits'] {
  if (value['bitsPerFeature'] !== undefined) {
    return { perFeature: whole(value['bitsPerFeature'], `${where}.hashing.strategy.bitsPerFeature`, 0, 65_536) }
  }
  return { perToken: whole(value['bitsPerToken'], `${where}.hashing.strategy.bitsPerToken`, 0, 65_536) }
}

function object(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw bad(`${where} must be an object`)
  return { ...value }
}

function whole(value: unknown, where: string, least: number, most: number): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
    throw bad(`${where} must be a whole number from ${least} to ${most}`)
  }
  return value
}

function base64(value: unknown, where: string): Uint8Array {
  if (value === undefined) return new Uint8Array()
  if (typeof value !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) throw bad(`${where} must be base64`)
  return Buffer.from(value, 'base64')
}

function bad(what: string, advice = 'Both sides need the same schema, in clkhash version 3.'): Refusal {
  return new Refusal('bad-schema', `the linkage schema cannot be used: ${what}`, advice)
}
