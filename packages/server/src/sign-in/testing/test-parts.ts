import type { Services } from '../../services.ts'
import { actsToAccessLog } from '../security-act.ts'
import type { SignInParts } from '../sign-in-parts.ts'

/** @returns the parts of a server at https://clarion.example.org, whose acts go to the access log as in earnest */
export function testParts(services: Services, more: Partial<SignInParts> = {}): SignInParts {
  return {
    origin: () => 'https://clarion.example.org',
    addressOf: () => undefined,
    recordAct: actsToAccessLog(services),
    provider: null,
    demonstration: null,
    mails: true,
    ...more,
  }
}
