import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

/**
 * `__Host-` makes the browser refuse a cookie that another host or a plain connection set. It needs https, so on plain
 * http (this machine only) the name goes without.
 */
function cookieName(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name
}

const session = 'clarion_session'
const provider = 'clarion_provider'
const device = 'clarion_device'

/** @returns the session token that a request brought */
export function readSessionCookie(context: Context, origin: string): string | undefined {
  return getCookie(context, cookieName(session, isSecure(origin)))
}

/** Gives the token to the browser, until the browser closes; the server ends the session earlier by its own clock. */
export function writeSessionCookie(context: Context, origin: string, token: string): void {
  const secure = isSecure(origin)
  setCookie(context, cookieName(session, secure), token, { httpOnly: true, sameSite: 'Strict', path: '/', secure })
}

/** Takes the token back. */
export function clearSessionCookie(context: Context, origin: string): void {
  const secure = isSecure(origin)
  deleteCookie(context, cookieName(session, secure), { path: '/', secure, httpOnly: true, sameSite: 'Strict' })
}

/**
 * Ties a visit to the identity provider to this browser. It must come along when the provider sends the browser back,
 * which is a navigation from another site: so Lax, for five minutes, and good for nothing else.
 */
export function writeProviderCookie(context: Context, origin: string, state: string): void {
  const secure = isSecure(origin)
  const name = cookieName(provider, secure)
  setCookie(context, name, state, { httpOnly: true, sameSite: 'Lax', path: '/', secure, maxAge: 300 })
}

/** @returns the state that this browser was given; it is taken back in the same breath */
export function takeProviderCookie(context: Context, origin: string): string | undefined {
  const secure = isSecure(origin)
  return deleteCookie(context, cookieName(provider, secure), { path: '/', secure, httpOnly: true, sameSite: 'Lax' })
}

/** Marks a browser in which a password was right, for a month; see known-device.ts. */
export function writeDeviceCookie(context: Context, origin: string, value: string): void {
  const secure = isSecure(origin)
  const options = { httpOnly: true, sameSite: 'Strict', path: '/', secure, maxAge: 30 * 24 * 3_600 } as const
  setCookie(context, cookieName(device, secure), value, options)
}

/** @returns the mark that a request brought */
export function readDeviceCookie(context: Context, origin: string): string | undefined {
  return getCookie(context, cookieName(device, isSecure(origin)))
}

const isSecure = (origin: string) => origin.startsWith('https:')
