import type { NewEntry } from '@clarion/journal'
import { canonicalText, type RecordState } from '@clarion/review'
import { appendEntries } from '../../door/append-entries.ts'
import { entriesRoute } from '../../door/entries-route.ts'
import { sha256 } from '../../door/sha256.ts'
import { application } from '../../http/application.ts'
import type { Actor, Caller } from '../../http/caller.ts'
import { readSection } from '../../reading/read-section.ts'
import { testParts } from '../../sign-in/testing/test-parts.ts'
import { newEntryId } from '../../survivor/new-entry-id.ts'
import { testActor } from '../../testing/test-actor.ts'
import { newEntry } from '../../testing/test-entries.ts'
import { testServices } from '../../testing/test-services.ts'
import { ownLinesLinkRoute } from '../link-route.ts'
import { ownLinesRefusals } from '../own-lines-refusals.ts'
import { ownLinesRoutes } from '../own-lines-routes.ts'

/** An hour that the clock of a test comes to only when it is told to. */
export const evening = '2026-11-24T20:00:00.000Z'

/** An office that holds a hearing, over HTTP, with whoever else there is. */
export async function linesWorld() {
  const services = await testServices()
  const office = testActor(services, ['review-office'])
  const thread = services.id()
  const sessions = new Map<string, Caller>()
  const parts = testParts(services, { addressOf: () => '203.0.113.9' })
  const app = application({
    services,
    routes: [entriesRoute, ownLinesLinkRoute(parts), ...ownLinesRoutes(parts)],
    callerOf: async (context) => sessions.get(context.req.header('cookie') ?? '') ?? { kind: 'nobody' },
    pages: [ownLinesRefusals],
    log: (line) => {
      throw new Error(`unforeseen: ${line}`)
    },
  })
  const host = { host: 'localhost', origin: 'https://localhost' }
  const signIn = ({ programme, author: member, organisation, verbs, sections }: Actor) => {
    const cookie = `session=${services.id()}`
    const person = { programme, member, organisation, verbs, sections, name: 'Someone', roles: [] }
    sessions.set(cookie, { kind: 'member', ...person, session: Buffer.from('session'), steppedUpUntil: null })
    return cookie
  }
  const say = async (kind: string, section: string, body: object, by = office) => {
    const entry: NewEntry = newEntry(services, thread, kind, section, body)
    await appendEntries(services, by, [entry])
    return entry.id
  }
  const record = async () => (await readSection(services, office, thread, 'record')).state as RecordState
  const cookie = signIn(office)
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    app.request(`https://localhost${path}`, { headers: { host: 'localhost', ...headers } })
  const post = (path: string, body: object, session: string | null = cookie) =>
    app.request(`https://localhost${path}`, {
      method: 'POST',
      headers: { ...host, 'content-type': 'application/json', ...(session && { cookie: session }) },
      body: JSON.stringify(body),
    })
  const linkAddress = (statement: string) => `/api/threads/${thread}/statements/${statement}/link`
  await say('hearing.opened', 'hearing', {
    ...{ title: 'Hearing', day: '2026-11-24', language: 'en', announced: 'office', panels: [], invited: ['survivor'] },
    minutes: 3,
  })
  return {
    ...{ services, office, thread, app, signIn, say, record, get, post, linkAddress },
    speaker: async (name: string, constituency: string) => {
      const speaker = services.id()
      await say('speaker.registered', 'speakers', { speaker, name, constituency, part: 'floor' })
      return speaker
    },
    said: async (speaker: string, raw: string, release = 'open', language = 'en') => {
      const statement = services.id()
      const rest = { part: 'floor', language, how: 'spoken', release }
      await say('statement.taken', 'record', { statement, speaker, ...rest, ...held(raw) })
      return statement
    },
    opened: (statement: string, until = evening) => say('check.opened', 'record', { statement, until }),
    /** @returns the path of a new link */
    link: async (statement: string) => {
      const reply = await post(linkAddress(statement), {})
      if (reply.status !== 200) throw new Error(`no link: ${await reply.text()}`)
      const { address } = (await reply.json()) as { address: string }
      return new URL(address).pathname
    },
    /** Sends a form of the page as a browser would. */
    press: (path: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}) =>
      app.request(`https://localhost${path}`, {
        method: 'POST',
        headers: { ...host, 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams({ entry: newEntryId(services), edition: '1', ...fields }).toString(),
      }),
  }
}

export type LinesWorld = Awaited<ReturnType<typeof linesWorld>>

/** @returns words as a statement holds them */
export function held(raw: string) {
  const { text: words, length, checksum } = canonicalText(raw, sha256)
  return { words, length, checksum }
}
