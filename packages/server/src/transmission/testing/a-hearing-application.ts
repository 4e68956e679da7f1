import { sampleSummary } from '@clarion/review/document/testing'
import { entriesRoute } from '../../door/entries-route.ts'
import { application } from '../../http/application.ts'
import type { Actor, Caller } from '../../http/caller.ts'
import { testParts } from '../../sign-in/testing/test-parts.ts'
import type { DocumentOf } from '../document-of.ts'
import { ledgerRoutes } from '../ledger-routes.ts'
import { letterRefusals } from '../letter-refusals.ts'
import { letterRoutes } from '../letter-routes.ts'
import type { HearingUnderTest } from './a-transmission.ts'

/** The Summary of the tests: in English and in Arabic. */
export const twoLanguages: DocumentOf = async () => [sampleSummary('en', 4), sampleSummary('ar', 4)]

/** The routes of a transmission over HTTP, for members whom a test makes up. */
export function aHearingApplication(
  { services }: HearingUnderTest,
  documentOf: DocumentOf = twoLanguages,
  address?: string,
) {
  const sessions = new Map<string, Caller>()
  const app = application({
    services,
    routes: [
      entriesRoute,
      ...ledgerRoutes,
      ...letterRoutes(testParts(services, { addressOf: () => address }), documentOf),
    ],
    callerOf: async (context) => sessions.get(context.req.header('cookie') ?? '') ?? { kind: 'nobody' },
    pages: [letterRefusals],
    log: (line) => {
      throw new Error(`unforeseen: ${line}`)
    },
  })
  return {
    app,
    /** @returns the cookie with which somebody asks; stepped up where what they do cannot be undone */
    signIn: ({ programme, author: member, organisation, verbs, sections }: Actor, steppedUp = false) => {
      const cookie = `session=${services.id()}`
      const steppedUpUntil = steppedUp ? new Date(services.now() + 3_600_000) : null
      const name = 'Someone'
      const session = Buffer.from('session')
      sessions.set(cookie, {
        kind: 'member',
        programme,
        member,
        name,
        organisation,
        roles: [],
        verbs,
        sections,
        session,
        steppedUpUntil,
      })
      return cookie
    },
    ask: async (cookie: string | null, path: string, body?: object, headers: Readonly<Record<string, string>> = {}) =>
      await app.request(`https://localhost${path}`, {
        method: body ? 'POST' : 'GET',
        headers: {
          host: 'localhost',
          ...(cookie ? { cookie } : {}),
          ...(body && { origin: 'https://localhost', 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body && { body: JSON.stringify(body) }),
      }),
  }
}
