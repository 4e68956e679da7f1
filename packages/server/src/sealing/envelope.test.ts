import { createSecretKey, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openAll, openText, sealText, threadKey } from './envelope.ts'
import { unwrapKey, wrapKey } from './wrap.ts'

const key = threadKey(Buffer.alloc(32, 7))
const stranger = threadKey(Buffer.alloc(32, 8))
const thread = '0193a1b2-0000-7000-8000-000000000001'
const elsewhere = '0193a1b2-0000-7000-8000-000000000002'

describe('a sealed text', () => {
  it('opens for its key and thread, and holds nothing of what it seals', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const sealed = sealText(key, thread, text)
        expect(openText(key, thread, sealed)).toBe(text)
        if (text.length > 8) expect(sealed).not.toContain(text)
      }),
    )
  })

  it('opens for no other key and in no other thread', () => {
    const sealed = sealText(key, thread, 'Elira')
    expect(openText(stranger, thread, sealed)).toBeNull()
    expect(openText(key, elsewhere, sealed)).toBeNull()
  })

  it('does not open when one character is changed or cut off', () => {
    const sealed = sealText(key, thread, 'Elira sleeps at the harbour')
    const body = sealed.lastIndexOf(':') + 1
    fc.assert(
      fc.property(fc.nat(sealed.length - body - 2), (at) => {
        const place = body + at
        const other = sealed[place] === 'A' ? 'B' : 'A'
        expect(openText(key, thread, sealed.slice(0, place) + other + sealed.slice(place + 1))).toBeNull()
        expect(openText(key, thread, sealed.slice(0, place))).toBeNull()
      }),
    )
  })

  it('is different each time, but tells equal texts of one thread by its digest', () => {
    const digest = (text: string) => text.split(':')[2]
    const [one, two] = [sealText(key, thread, 'Elira'), sealText(key, thread, 'Elira')]
    expect(one).not.toBe(two)
    expect(digest(one)).toBe(digest(two))
    expect(digest(sealText(stranger, thread, 'Elira'))).not.toBe(digest(one))
    expect(digest(sealText(key, thread, 'Elirb'))).not.toBe(digest(one))
  })

  it('is nothing any more when the key is gone, wherever it stands', () => {
    const value = {
      name: sealText(key, thread, 'Elira'),
      list: [{ note: sealText(key, thread, 'x') }],
      code: 'K7Q2-M4XN',
    }
    expect(openAll(key, thread, value)).toEqual({ name: 'Elira', list: [{ note: 'x' }], code: 'K7Q2-M4XN' })
    expect(openAll(null, thread, value)).toEqual({ name: null, list: [{ note: null }], code: 'K7Q2-M4XN' })
  })
})

describe('a wrapped key', () => {
  it('opens for its wrapping key and purpose only', () => {
    const [wrapping, other] = [createSecretKey(randomBytes(32)), createSecretKey(randomBytes(32))]
    const secret = randomBytes(32)
    const wrapped = wrapKey(wrapping, secret, 'thread one')
    expect(unwrapKey(wrapping, wrapped, 'thread one')).toEqual(secret)
    expect(() => unwrapKey(wrapping, wrapped, 'thread two')).toThrow()
    expect(() => unwrapKey(other, wrapped, 'thread one')).toThrow()
    expect(wrapped.includes(secret)).toBe(false)
  })
})
