import type { Context } from 'hono'

/**
 * Whether a request that changes something came from a page of ours. A browser sends Origin with every such request; a
 * foreign page cannot forge it. A client that is no browser sends neither Origin nor Sec-Fetch-Site and has no cookie
 * that a foreign page could ride on.
 */
export function ownOrigin(context: Context): boolean {
  const origin = context.req.header('origin')
  const site = context.req.header('sec-fetch-site')
  if (origin === undefined) return site === undefined || site === 'same-origin' || site === 'none'
  if (origin === 'null') return false
  try {
    return new URL(origin).host === context.req.header('host')
  } catch {
    return false
  }
}
