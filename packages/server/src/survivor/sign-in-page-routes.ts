import { randomUUID } from 'node:crypto'
import { ProblemError } from '@clarion/journal'
import { addresses, closedPage, linkTo, pageStyle, phonePage, signInPage } from '@clarion/public'
import type { Context } from 'hono'
import { z } from 'zod'
import { pageResponse } from '../http/page-response.ts'
import { problemStatus } from '../http/problem-response.ts'
import { type Route, route } from '../http/route.ts'
import { wordsFor } from './survivor-languages.ts'
import type { SurvivorParts } from './survivor-sessions.ts'

const common = { tag: 'survivor', verb: null, answer: 'html' } as const

/** Coming in and going away: for anyone, because whoever needs the way out must not be asked who they are. */
export function signInPageRoutes({ sessions, neutralSite }: SurvivorParts): readonly Route[] {
  return [
    route({
      ...common,
      method: 'get',
      path: addresses.signIn,
      summary: 'The page to sign in with a code phrase',
      who: 'anyone',
      handle: async ({ context }) => pageResponse(await signInPage(wordsFor(context), { kind: 'first' }, randomUUID())),
    }),
    route({
      ...common,
      method: 'post',
      path: addresses.signIn,
      summary: 'Sign in with a code phrase',
      who: 'anyone',
      form: true,
      body: z.strictObject({ phrase: z.string().max(400).default(''), visit: z.string().max(40).default('') }),
      problems: ['sign-in-failed', 'too-many-attempts'],
      handle: async ({ body, context }, services) => {
        try {
          await sessions.signInWithPhrase(services, context, body)
        } catch (thrown) {
          if (!(thrown instanceof ProblemError)) throw thrown
          return await notOpened(context, thrown, body.visit)
        }
        return context.redirect(linkTo(wordsFor(context), addresses.home), 303)
      },
    }),
    route({
      ...common,
      method: 'post',
      path: addresses.signOut,
      summary: 'Close the page',
      who: 'anyone',
      handle: async ({ context }, services) => {
        await sessions.endSession(services, context)
        return context.redirect(linkTo(wordsFor(context), addresses.closed), 303)
      },
    }),
    route({
      ...common,
      method: 'get',
      path: addresses.closed,
      summary: 'The page is closed',
      who: 'anyone',
      handle: async ({ context }) => pageResponse(await closedPage(wordsFor(context))),
    }),
    // A link, and therefore GET, although it ends the session: a form could not lead to another site under our policy,
    // and one touch must be enough. Whoever tricks somebody into it has signed them out, no more; a link on another site
    // cannot even do that, since the cookie is SameSite=Strict.
    route({
      ...common,
      method: 'get',
      path: addresses.leave,
      summary: 'Leave at once for a neutral site; the session ends',
      who: 'anyone',
      handle: async ({ context }, services) => {
        // The way out stands open even when the store does not answer: then the session ends by its idle limit.
        await sessions.endSession(services, context).catch(() => undefined)
        // Chromium answers a redirect faster than it clears a cache; there is nothing in it, every page is no-store. What
        // is cleared is what the browser would otherwise keep of us: the cookie.
        context.header('clear-site-data', '"cookies"')
        context.header('referrer-policy', 'no-referrer')
        return context.redirect(neutralSite, 303)
      },
    }),
    route({
      ...common,
      method: 'get',
      path: addresses.phone,
      summary: 'What a visit leaves on a telephone, said as it is',
      who: 'anyone',
      handle: async ({ context }) => pageResponse(await phonePage(wordsFor(context))),
    }),
    route({
      ...common,
      method: 'get',
      path: addresses.style,
      summary: 'The stylesheet of the pages',
      who: 'anyone',
      handle: async () => pageResponse(pageStyle, 200, { 'content-type': 'text/css; charset=utf-8' }),
    }),
  ]
}

/** The same calm page for whatever did not open; the visit goes on, so that its tries stay counted. */
async function notOpened(context: Context, refused: ProblemError, visit: string): Promise<Response> {
  const { code, detail } = refused.problem
  const status = problemStatus(refused.problem)
  if (code === 'sign-in-failed') {
    return pageResponse(await signInPage(wordsFor(context), { kind: 'failed' }, visit), status)
  }
  if (code !== 'too-many-attempts') throw refused
  const seconds = Number(detail['seconds'] ?? 60)
  const page = await signInPage(wordsFor(context), { kind: 'wait', seconds }, visit)
  return pageResponse(page, status, { 'retry-after': String(seconds) })
}
