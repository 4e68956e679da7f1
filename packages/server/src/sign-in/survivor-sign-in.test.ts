import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServices, testServices } from '../testing/test-services.ts'
import { callerBehind } from './callers-of.ts'
import type { SignInParts } from './sign-in-parts.ts'
import { issueCodePhrase, revokeCodePhrase, signInSurvivor } from './survivor-sign-in.ts'

const parts: SignInParts = {
  origin: () => 'https://clarion.example.org',
  addressOf: () => undefined,
  recordAct: async () => {},
  provider: null,
  demonstration: null,
  mails: false,
}
let services: TestServices

beforeAll(async () => {
  services = await testServices()
})
afterAll(() => services.stop())

const survivor = () => ({ programme: services.programme, thread: services.id(), reader: services.id() })

async function tokenFor(typed: string): Promise<string> {
  const outcome = await signInSurvivor(services, parts, typed, services.id())
  return 'token' in outcome ? outcome.token : ''
}

describe('a survivor’s code phrase', () => {
  for (const language of ['en', 'fr', 'es', 'zh-Hans', 'ar']) {
    it(`opens her own thread, typed in haste (${language})`, async () => {
      const her = survivor()
      const phrase = await issueCodePhrase(services, parts, her, language)
      expect(phrase.split(' ')).toHaveLength(7)
      const token = await tokenFor(` ${phrase.toUpperCase().normalize('NFC').replaceAll(' ', ' - ')}. `)
      expect(await callerBehind(services, token)).toMatchObject({ kind: 'survivor', thread: her.thread })
      services.pass(5 * 60_000)
      expect(await callerBehind(services, token)).toEqual({ kind: 'nobody' })
    })
  }

  it('opens nothing once it is replaced or revoked, and what it had opened is closed', async () => {
    const her = survivor()
    const first = await issueCodePhrase(services, parts, her, 'en')
    const token = await tokenFor(first)
    const second = await issueCodePhrase(services, parts, her, 'en')
    expect(await callerBehind(services, token)).toEqual({ kind: 'nobody' })
    expect(await tokenFor(first)).toBe('')
    expect(await tokenFor(second)).not.toBe('')
    await revokeCodePhrase(services, parts, her)
    expect(await tokenFor(second)).toBe('')
  })
})
