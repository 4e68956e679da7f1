import { shareableSections } from '@clarion/casework'
import { isIdentifier } from '@clarion/journal'
import {
  addresses,
  answersPage,
  correctPage,
  feedbackPage,
  feedbackTopics,
  linkTo,
  longestMessage,
} from '@clarion/public'
import { z } from 'zod'
import { pageResponse } from '../http/page-response.ts'
import { type Route, route } from '../http/route.ts'
import { gatherThread } from './gather-held.ts'
import { gatherVoice } from './gather-voice.ts'
import { newEntryId } from './new-entry-id.ts'
import { pageQuery } from './page-query.ts'
import { say } from './say.ts'
import { wordsFor } from './survivor-languages.ts'

const common = { tag: 'survivor', who: 'survivor', verb: null, answer: 'html' } as const
const about = z.string().max(40)
const form = z.strictObject({
  entry: z.string().refine(isIdentifier, 'must be a UUID of version 7'),
  about,
  words: z.string().max(longestMessage),
})
const query = pageQuery({ about: about.optional() })

const parts = Object.entries(shareableSections).map(([name, title]) => ({ name, title }))

/** She speaks, and finds the answers: corrections, feedback. Somebody must answer, by the programme's clocks. */
export const voicePageRoutes: readonly Route[] = [
  route({
    ...common,
    method: 'get',
    path: addresses.correct,
    summary: 'The form to ask for a correction',
    query,
    handle: async ({ caller, query, context }, services) => {
      const { lead } = await gatherThread(services, caller)
      const shown = { lead: lead.name, about: query.about, entry: newEntryId(services) }
      return pageResponse(await correctPage(wordsFor(context), shown, parts))
    },
  }),
  speaking(addresses.correct, 'correction.requested', 'Ask for a correction'),
  route({
    ...common,
    method: 'get',
    path: addresses.feedback,
    summary: 'The form to give feedback',
    query,
    handle: async ({ caller, query, context }, services) => {
      const { lead } = await gatherThread(services, caller)
      const chosen = feedbackTopics.find((topic) => topic === query.about)
      const shown = { lead: lead.name, about: chosen, entry: newEntryId(services) }
      return pageResponse(await feedbackPage(wordsFor(context), shown))
    },
  }),
  speaking(addresses.feedback, 'feedback.given', 'Give feedback'),
  route({
    ...common,
    method: 'get',
    path: addresses.answers,
    summary: 'What she said, and the answers',
    query: pageQuery({
      sent: z.literal('yes').optional(),
      page: z.coerce.number().int().min(1).max(100_000).default(1),
    }),
    handle: async ({ caller, query, context }, services) => {
      const said = await gatherVoice(services, caller)
      const titles = new Map(parts.map(({ name, title }) => [name, title]))
      const answers = { said, sent: query.sent === 'yes', page: query.page, titles }
      return pageResponse(await answersPage(wordsFor(context), answers))
    },
  }),
]

function speaking(path: string, kind: string, summary: string): Route {
  return route({
    ...common,
    method: 'post',
    path,
    summary,
    form: true,
    body: form,
    handle: async ({ caller, body, context }, services) => {
      const { sections } = await gatherThread(services, caller)
      const seen = sections.find(({ key }) => key === 'voice')?.version ?? 0
      // A browser sends the line ends of a form as CR LF (HTML standard, "constructing the entry list").
      const words = body.words.replace(/\r\n/g, '\n')
      await say(services, caller, body.entry, { kind, section: 'voice', seen, body: { about: body.about, words } })
      return context.redirect(linkTo(wordsFor(context), `${addresses.answers}?sent=yes`), 303)
    },
  })
}
