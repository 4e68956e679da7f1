import { ProblemError } from '@clarion/journal'
import { callersOf } from '../sign-in/callers-of.ts'
import { clearSessionCookie, writeSessionCookie } from '../sign-in/session-cookie.ts'
import type { SignInParts } from '../sign-in/sign-in-parts.ts'
import { signOut } from '../sign-in/sign-out.ts'
import { signInSurvivor } from '../sign-in/survivor-sign-in.ts'
import type { SurvivorSessions } from './survivor-sessions.ts'

/** @returns the survivor's sessions as the sign-in room keeps them */
export function signInSessions(parts: SignInParts): SurvivorSessions {
  return {
    signInWithPhrase: async (services, context, { phrase, visit }) => {
      const outcome = await signInSurvivor(services, parts, phrase, visit)
      if ('code' in outcome) throw new ProblemError(outcome)
      writeSessionCookie(context, parts.origin(context), outcome.token)
    },
    endSession: async (services, context) => {
      // The cookie first: it must go even when the store does not answer.
      clearSessionCookie(context, parts.origin(context))
      const caller = await callersOf(services, parts).callerOf(context)
      if (caller.kind !== 'nobody') await signOut(services, parts, caller)
    },
  }
}
