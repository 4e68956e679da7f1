import { isIdentifier, sectionName } from '@clarion/journal'
import { addresses, type Home, heldPage, homePage, isRecord, looksPage, partPage, writtenPage } from '@clarion/public'
import { z } from 'zod'
import { fileResponse } from '../files/file-response.ts'
import { readFile } from '../files/read-file.ts'
import { actorOf, type SurvivorCaller } from '../http/caller.ts'
import { pageResponse } from '../http/page-response.ts'
import { type Route, route } from '../http/route.ts'
import { readSection } from '../reading/read-section.ts'
import type { Services } from '../services.ts'
import { gatherPart, gatherThread, gatherWritten, heldParts } from './gather-held.ts'
import { gatherLooks } from './gather-looks.ts'
import { gatherSharing } from './gather-sharing.ts'
import { gatherVoice } from './gather-voice.ts'
import { isLinked } from './is-linked.ts'
import { pageQuery } from './page-query.ts'
import { wordsFor } from './survivor-languages.ts'

const common = { method: 'get', tag: 'survivor', who: 'survivor', verb: null, answer: 'html' } as const
const part = z.strictObject({ part: z.string().max(80) })
const page = z.coerce.number().int().min(1).max(100_000).default(1)

/** What she can see: the first page, what is kept, who looked. Everything is read through the same guard as everywhere. */
export const casePageRoutes: readonly Route[] = [
  route({
    ...common,
    path: addresses.home,
    summary: 'The survivor’s first page',
    handle: async ({ caller, context }, services) =>
      pageResponse(await homePage(wordsFor(context), await gatherHome(services, caller))),
  }),
  route({
    ...common,
    path: addresses.held,
    summary: 'The parts of what is kept about her',
    handle: async ({ caller, context }, services) =>
      pageResponse(await heldPage(wordsFor(context), heldParts(await gatherThread(services, caller)))),
  }),
  route({
    ...common,
    path: `${addresses.held}/{part}`,
    summary: 'What one part says now, in words',
    params: part,
    query: pageQuery({ page }),
    handle: async ({ caller, params, query, context }, services) => {
      const held = await gatherPart(services, caller, params.part)
      return pageResponse(await partPage(wordsFor(context), held.part, held.state, held, query.page))
    },
  }),
  route({
    ...common,
    path: `${addresses.held}/{part}/written`,
    summary: 'Everything that was ever written in one part',
    params: part,
    query: pageQuery({ before: z.coerce.number().int().min(1).optional(), page }),
    handle: async ({ caller, params, query, context }, services) => {
      const written = await gatherWritten(services, caller, params.part, query.before)
      const shown = { entries: written.entries, more: written.more, before: query.before, page: query.page }
      return pageResponse(await writtenPage(wordsFor(context), written.part, shown, written))
    },
  }),
  route({
    ...common,
    path: `${addresses.held}/documents/files/{file}`,
    summary: 'The content of a document that is kept about her',
    answer: 'file',
    params: z.strictObject({ file: z.string().refine(isIdentifier, 'must be a UUID of version 7') }),
    problems: ['file-missing'],
    handle: async ({ caller, params }, services) =>
      fileResponse(await readFile(services, actorOf(caller), caller.thread, params.file)),
  }),
  route({
    ...common,
    path: addresses.looks,
    summary: 'Who looked: when, which organisation, why, on what basis',
    query: pageQuery({ after: z.string().refine(isIdentifier, 'must be a UUID of version 7').optional() }),
    handle: async ({ caller, query, context }, services) =>
      pageResponse(await looksPage(wordsFor(context), await gatherLooks(services, caller, query.after))),
  }),
]

async function gatherHome(services: Services, caller: SurvivorCaller): Promise<Home> {
  const thread = await gatherThread(services, caller)
  const sharing = await gatherSharing(services, caller)
  const holding = sharing.live.filter(({ basis }) => basis !== 'consent' || !sharing.paused)
  const known = (name: string) => thread.sections.some(({ key, version }) => sectionName(key) === name && version > 0)
  const said = known('voice') ? await gatherVoice(services, caller) : []
  return {
    lead: thread.lead.name,
    paused: sharing.paused,
    readers: new Set(holding.map(({ reader }) => reader)).size,
    emergency: sharing.live.some(({ basis }) => basis === 'emergency'),
    linked: await isLinked(services, caller),
    answers: said.filter(({ answer }) => answer !== null).length,
    contact: known('contact') ? await confirmedContact(services, caller) : null,
  }
}

/** Only the day on which it was confirmed leaves this function: how to reach her is not for the first page. */
async function confirmedContact(services: Services, caller: SurvivorCaller): Promise<Home['contact']> {
  const { state } = await readSection(services, actorOf(caller), caller.thread, 'contact')
  const field = isRecord(state) ? state['confirmed'] : undefined
  const voice: unknown = Array.isArray(field) ? field.at(-1) : undefined
  const day = isRecord(voice) ? voice['value'] : undefined
  return { confirmed: typeof day === 'string' ? day : null }
}
