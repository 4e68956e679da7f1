import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import type { Services } from '../services.ts'
import { loginOf } from './account.ts'
import { newToken } from './secret-token.ts'
import { readDeviceCookie, writeDeviceCookie } from './session-cookie.ts'

/**
 * Browsers in which a member has signed in with a password before. Their tries are counted apart: otherwise anybody who
 * knows a member's address could fail in the member's name and keep the member out for ever (OWASP, "Slow down online
 * guessing attacks with device cookies"). It opens nothing: the password is asked for all the same, six times a minute.
 *
 * The cookie holds a random text and a keyed hash over it and the login: it says to nobody whose it is, and nothing of
 * it is kept here.
 */
export function rememberDevice(context: Context, services: Services, origin: string, login: string): void {
  const mark = newToken(services.random)
  writeDeviceCookie(context, origin, `${mark}.${sealOf(services, mark, login)}`)
}

/** @returns the mark of a browser in which this login has signed in before; undefined for any other */
export function knownDevice(context: Context, services: Services, origin: string, login: string): string | undefined {
  const [mark, seal, ...rest] = (readDeviceCookie(context, origin) ?? '').split('.')
  if (mark === undefined || seal === undefined || rest.length > 0) return undefined
  const expected = Buffer.from(sealOf(services, mark, login))
  const given = Buffer.from(seal)
  return given.length === expected.length && timingSafeEqual(given, expected) ? mark : undefined
}

function sealOf(services: Services, mark: string, login: string): string {
  const key = services.keys.derived('sign-in devices')
  return createHmac('sha256', key)
    .update(`${mark} ${loginOf(login)}`)
    .digest('base64url')
}
