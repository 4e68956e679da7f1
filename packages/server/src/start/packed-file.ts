import { promisify } from 'node:util'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'

const ways = {
  br: (content: Buffer) => promisify(brotliCompress)(content, { params: { [zlib.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (content: Buffer) => promisify(gzip)(content, { level: 9 }),
} as const

type Way = keyof typeof ways

/** What is of signs and not packed already. */
const packable = /^(?:text\/|application\/(?:json|manifest)|image\/svg)/

/** What was packed once stays packed: a file with a hash in its name never changes. */
const packed = new Map<string, Promise<Buffer<ArrayBuffer>>>()

/**
 * A file of the built application as it goes over the network: a third of its size, which on a slow telephone is the
 * difference between now and later. Files alone are packed, which hold nothing of anybody: an answer that holds a secret
 * beside what an attacker chose would tell the secret by its length (BREACH).
 *
 * @param name under which it is kept; every content needs its own
 * @param accepted what the browser says it can unpack (`Accept-Encoding`)
 * @returns the content, and how it is packed where it is
 */
export async function packedFile(
  name: string,
  type: string,
  content: Buffer<ArrayBuffer>,
  accepted: string,
): Promise<{ readonly content: Buffer<ArrayBuffer>; readonly encoding?: Way }> {
  const offered = accepted.split(',').flatMap((one) => one.trim().split(';')[0] ?? [])
  const way = packable.test(type) ? (['br', 'gzip'] as const).find((one) => offered.includes(one)) : undefined
  if (way === undefined) return { content }
  const key = `${way} ${name}`
  const packing = packed.get(key) ?? ways[way](content)
  packed.set(key, packing)
  return { content: await packing, encoding: way }
}
