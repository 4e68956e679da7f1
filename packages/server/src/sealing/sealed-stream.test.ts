import { createSecretKey, randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openStream, SealBroken, sealStream } from './sealed-stream.ts'

const key = createSecretKey(randomBytes(32))
const whole = async (parts: AsyncIterable<Uint8Array>) => await buffer(parts)
async function* pieces(bytes: Uint8Array, sizes: readonly number[]) {
  let at = 0
  for (const size of sizes) {
    yield bytes.subarray(at, at + size)
    at += size
  }
  yield bytes.subarray(at)
}
const seal = (bytes: Uint8Array, sizes: readonly number[] = []) => whole(sealStream(key, 'test', pieces(bytes, sizes)))
const open = (bytes: Uint8Array, sizes: readonly number[] = [], secret = key, context = 'test') =>
  whole(openStream(secret, context, pieces(bytes, sizes)))

const k64 = 64 * 1024
const lengths = fc.oneof(
  fc.constantFrom(0, 1, k64 - 1, k64, k64 + 1, 2 * k64 - 1, 2 * k64, 2 * k64 + 1),
  fc.nat({ max: 3 * k64 }),
)
const sizes = fc.array(fc.nat({ max: 2 * k64 }), { maxLength: 6 })

describe('a sealed stream', () => {
  it('opens to the same bytes, whatever their number and however they come', async () => {
    await fc.assert(
      fc.asyncProperty(lengths, sizes, sizes, async (length, came, read) => {
        const bytes = randomBytes(length)
        expect((await open(await seal(bytes, came), read)).equals(bytes)).toBe(true)
      }),
      { numRuns: 100 },
    )
  })

  it('does not open when a byte was changed, taken away or added, anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(lengths, fc.nat(), fc.constantFrom('flip', 'cut', 'add', 'drop'), async (length, place, how) => {
        const sealed = await seal(randomBytes(length))
        const at = place % sealed.length
        const bent = Buffer.from(sealed)
        bent.writeUInt8(bent.readUInt8(at) ^ 1, at)
        const damaged = {
          flip: bent,
          cut: sealed.subarray(0, at),
          add: Buffer.concat([sealed, Buffer.from([0])]),
          drop: Buffer.concat([sealed.subarray(0, at), sealed.subarray(at + 1)]),
        }[how]
        await expect(open(damaged)).rejects.toThrow(SealBroken)
      }),
      { numRuns: 200 },
    )
  })

  it('does not open with chunks in another order, or the last one left out', async () => {
    const sealed = await seal(randomBytes(3 * k64))
    const step = k64 + 16
    const chunk = (place: number) => sealed.subarray(16 + place * step, 16 + (place + 1) * step)
    const salt = sealed.subarray(0, 16)
    await expect(open(Buffer.concat([salt, chunk(1), chunk(0), chunk(2)]))).rejects.toThrow(SealBroken)
    await expect(open(Buffer.concat([salt, chunk(0), chunk(1)]))).rejects.toThrow(SealBroken)
  })

  it('does not open under another key, or as something else', async () => {
    const sealed = await seal(randomBytes(100))
    await expect(open(sealed, [], createSecretKey(randomBytes(32)))).rejects.toThrow(SealBroken)
    await expect(open(sealed, [], key, 'other')).rejects.toThrow(SealBroken)
  })

  it('seals the same bytes differently every time', async () => {
    const bytes = randomBytes(100)
    expect((await seal(bytes)).equals(await seal(bytes))).toBe(false)
  })
})
