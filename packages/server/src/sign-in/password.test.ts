import { describe, expect, it } from 'vitest'
import { hashPassword, needsRehash, passwordMatches } from './password.ts'
import { isWeakPassword } from './weak-password.ts'

describe('a password', () => {
  it('matches itself however its letters were composed, and nothing else', async () => {
    const stored = await hashPassword('café at the harbour')
    expect(await passwordMatches('café at the harbour'.normalize('NFD'), stored)).toBe(true)
    expect(await passwordMatches('cafe at the harbour', stored)).toBe(false)
    expect(await passwordMatches('café at the harbour', null)).toBe(false)
  })

  it('still matches when it was hashed with weaker parameters, and is then to be hashed anew', async () => {
    const old = await hashPassword('an old password here', { memory: 8192, passes: 1, parallelism: 1 })
    expect(await passwordMatches('an old password here', old)).toBe(true)
    expect(needsRehash(old)).toBe(true)
    expect(needsRehash(await hashPassword('an old password here'))).toBe(false)
  })

  it.each(['short', 'P@ssw0rd2026!', '123456789012', 'abababababab', 'abcdefghijklm', 'noorhassan123'])(
    'is refused when it is guessed early: %s',
    (password) => expect(isWeakPassword(password, 'noorhassan@example.org')).toBe(true),
  )

  it('may be any sentence of twelve characters or more', () => {
    expect(isWeakPassword('seven lanterns burn', 'noorhassan@example.org')).toBe(false)
  })
})
