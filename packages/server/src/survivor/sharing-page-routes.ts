import { isIdentifier, refuse } from '@clarion/journal'
import { addresses, linkTo, pausePage, sharingPage, takeBackPage, takenBackPage } from '@clarion/public'
import { z } from 'zod'
import type { SurvivorCaller } from '../http/caller.ts'
import { pageResponse } from '../http/page-response.ts'
import { type Route, route } from '../http/route.ts'
import type { Services } from '../services.ts'
import { gatherThread } from './gather-held.ts'
import { gatherSharing } from './gather-sharing.ts'
import { newEntryId } from './new-entry-id.ts'
import { pageQuery } from './page-query.ts'
import { say } from './say.ts'
import { wordsFor } from './survivor-languages.ts'

const common = { tag: 'survivor', who: 'survivor', verb: null, answer: 'html' } as const
const identifier = z.string().refine(isIdentifier, 'must be a UUID of version 7')
const grantParams = z.strictObject({ grant: identifier })
const entryForm = z.strictObject({ entry: identifier })

/** Who may see it, and taking that back: at once, by her alone, without a reason. */
export const sharingPageRoutes: readonly Route[] = [
  route({
    ...common,
    method: 'get',
    path: addresses.sharing,
    summary: 'Who may see what, as sentences and as a table',
    handle: async ({ caller, context }, services) =>
      pageResponse(await sharingPage(wordsFor(context), await gatherSharing(services, caller))),
  }),
  route({
    ...common,
    method: 'get',
    path: `${addresses.sharing}/{grant}`,
    summary: 'What will happen when a consent is taken back',
    params: grantParams,
    problems: ['consent-not-found'],
    handle: async ({ caller, params, context }, services) => {
      const { live, titles } = await gatherSharing(services, caller)
      const grant = live.find(({ id, basis }) => id === params.grant && basis === 'consent')
      if (!grant) refuse('consent-not-found')
      return pageResponse(await takeBackPage(wordsFor(context), grant, titles, newEntryId(services)))
    },
  }),
  route({
    ...common,
    method: 'post',
    path: `${addresses.sharing}/{grant}`,
    summary: 'Take a consent back; access has ended when the answer arrives',
    params: grantParams,
    form: true,
    body: z.strictObject({ entry: identifier, reason: z.string().max(10_000).optional() }),
    problems: ['consent-not-found'],
    handle: async ({ caller, params, body, context }, services) => {
      const reason = body.reason === undefined ? {} : { reason: body.reason }
      await say(services, caller, body.entry, {
        kind: 'consent.withdrawn',
        section: 'sharing',
        seen: await sharingVersion(services, caller),
        body: { consent: params.grant, ...reason },
      })
      return context.redirect(linkTo(wordsFor(context), addresses.takenBack(params.grant)), 303)
    },
  }),
  route({
    ...common,
    method: 'get',
    path: `${addresses.sharing}/{grant}/done`,
    summary: 'That a consent was taken back, as the ledger says it',
    params: grantParams,
    handle: async ({ caller, params, context }, services) => {
      const { ended, live, paused } = await gatherSharing(services, caller)
      const grant = ended.find(({ id }) => id === params.grant) ?? refuse('not-found')
      const stillReads = live.some(({ reader, basis }) => reader === grant.reader && (basis !== 'consent' || !paused))
      return pageResponse(await takenBackPage(wordsFor(context), grant, stillReads))
    },
  }),
  route({
    ...common,
    method: 'get',
    path: addresses.pause,
    summary: 'Pause all sharing, or start it again',
    query: pageQuery({ resumed: z.literal('yes').optional() }),
    handle: async ({ caller, query, context }, services) => {
      const { lead, paused } = await gatherSharing(services, caller)
      const pause = { lead, paused, resumed: query.resumed === 'yes' && !paused, entry: newEntryId(services) }
      return pageResponse(await pausePage(wordsFor(context), pause))
    },
  }),
  pausing(addresses.pause, 'sharing.paused', 'Pause all sharing; consents rest at once', addresses.pause),
  pausing(addresses.resume, 'sharing.resumed', 'Start sharing again', `${addresses.pause}?resumed=yes`),
]

function pausing(path: string, kind: string, summary: string, then: string): Route {
  return route({
    ...common,
    method: 'post',
    path,
    summary,
    form: true,
    body: entryForm,
    problems: ['already-settled'],
    handle: async ({ caller, body, context }, services) => {
      const seen = await sharingVersion(services, caller)
      await say(services, caller, body.entry, { kind, section: 'sharing', seen, body: {} })
      return context.redirect(linkTo(wordsFor(context), then), 303)
    },
  })
}

/** What she says about sharing answers to the whole of it: no two pages of hers can disagree. */
async function sharingVersion(services: Services, caller: SurvivorCaller): Promise<number> {
  const { sections } = await gatherThread(services, caller)
  return sections.find(({ key }) => key === 'sharing')?.version ?? 0
}
