import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identifier, isIdentifier } from './identifier.ts'

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 })
const time = fc.integer({ min: 0, max: 2 ** 48 - 1 })

describe('an identifier', () => {
  it('is a UUID of version 7 and of the variant of RFC 9562, whatever the bytes', () => {
    fc.assert(
      fc.property(time, bytes, (at, random) => {
        const text = identifier(at, random)
        expect(isIdentifier(text)).toBe(true)
        const number = BigInt(`0x${text.replaceAll('-', '')}`)
        expect(Number(number >> 80n)).toBe(at)
        expect((number >> 76n) & 0xfn).toBe(7n)
        expect((number >> 62n) & 0x3n).toBe(2n)
      }),
    )
  })

  it('keeps every random bit that the format leaves', () => {
    fc.assert(
      fc.property(time, bytes, (at, random) => {
        const number = BigInt(`0x${identifier(at, random).replaceAll('-', '')}`)
        const given = random.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n)
        expect((number >> 64n) & 0xfffn).toBe((given >> 64n) & 0xfffn)
        expect(number & ((1n << 62n) - 1n)).toBe(given & ((1n << 62n) - 1n))
      }),
    )
  })

  it('writes the example of RFC 9562, appendix A.6', () => {
    const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
    expect(identifier(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
  })

  it('sorts by time', () => {
    fc.assert(
      fc.property(time, time, bytes, bytes, (one, other, random, more) => {
        fc.pre(one < other)
        expect(identifier(one, random) < identifier(other, more)).toBe(true)
      }),
    )
  })

  it.each([
    ['of version 4', '017f22e2-79b0-4cc3-98c4-dc0c0c07398f'],
    ['of another variant', '017f22e2-79b0-7cc3-c8c4-dc0c0c07398f'],
    ['in capitals', '017F22E2-79B0-7CC3-98C4-DC0C0C07398F'],
    ['with a line break', '017f22e2-79b0-7cc3-98c4-dc0c0c07398f\n'],
    ['in braces', '{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}'],
    ['for everyone', '00000000-0000-0000-0000-000000000000'],
    ['that is empty', ''],
  ])('is not one %s', (_how, text) => {
    expect(isIdentifier(text)).toBe(false)
  })
})
