import { refuse } from '@clarion/journal'
import { z } from 'zod'
import { actorOf } from '../http/caller.ts'
import { languageTag } from '../http/language-tag.ts'
import { type Route, route } from '../http/route.ts'
import { type DueTask, readTasks, type TaskQuestion } from '../reading/read-tasks.ts'
import type { Services } from '../services.ts'
import { feedAddressBuckets, feedBuckets, limitedBy, takeAttempts } from '../sign-in/attempt-limit.ts'
import { isToken } from '../sign-in/secret-token.ts'
import type { SignInParts } from '../sign-in/sign-in-parts.ts'
import { dropFeed, type FeedBehind, feedBehind, makeFeed, ownFeed } from './calendar-feed.ts'
import { feedOfTasks } from './feed-of-tasks.ts'

const day = 86_400_000

/** A calendar shows so many days back and forth, and so many things at most of each: the nearest. */
const [back, forth, mostPast, mostAhead] = [31, 366, 200, 800]

/** So many are read at once. */
const page = 200

const choice = { whose: z.enum(['mine', 'all']), language: languageTag }
const done = z.object({ done: z.literal(true) })
const own = { tag: 'own account', who: 'member', verb: null } as const

/**
 * The days of one's own work, for a calendar program. What is read there is what Today shows, without its words and its
 * cases: like Today it is no look at a case, since of a case it says nothing, not even which.
 */
export function calendarRoutes(parts: SignInParts): readonly Route[] {
  return [
    route({
      ...own,
      method: 'get',
      path: '/api/me/calendar',
      summary: 'Whether one’s calendar has an address, and what it shows; never the address again',
      answer: z.object({
        feed: z.object({ whose: choice.whose, language: z.string(), made: z.iso.datetime() }).nullable(),
      }),
      handle: async ({ caller }, services) => ({ feed: await ownFeed(services, actorOf(caller)) }),
    }),
    route({
      ...own,
      method: 'post',
      path: '/api/me/calendar',
      summary: 'Make an address for one’s calendar; the one before it shows nothing any more',
      body: z.strictObject(choice),
      answer: z.object({ address: z.string() }),
      handle: async ({ caller, body, context }, services) => {
        const token = await makeFeed(services, actorOf(caller), body)
        return { address: `${parts.origin(context)}/api/calendar/${token}.ics` }
      },
    }),
    route({
      ...own,
      method: 'delete',
      path: '/api/me/calendar',
      summary: 'Take the address of one’s calendar away',
      answer: done,
      handle: async ({ caller }, services) => {
        await dropFeed(services, actorOf(caller))
        return { done: true } as const
      },
    }),
    route({
      method: 'get',
      path: '/api/calendar/{feed}',
      summary:
        'The days of a member’s own work as iCalendar (RFC 5545), to whoever has the address: no name, no case, no place',
      tag: 'own account',
      who: 'anyone',
      verb: null,
      params: z.strictObject({ feed: z.string().max(200) }),
      answer: 'file',
      problems: ['not-found', 'too-many-attempts'],
      handle: async ({ params, context }, services) => {
        // Only what is no address of a calendar counts against whoever asks.
        const behind = await limitedBy(services, feedAddressBuckets(services, parts.addressOf(context)), async () => {
          const [, token] = /^(.{43})\.ics$/.exec(params.feed) ?? []
          return (isToken(token) && (await feedBehind(services, token))) || refuse('not-found')
        })
        await takeAttempts(services, feedBuckets(services, behind.actor.programme, behind.actor.author))
        const text = feedOfTasks({
          // Whoever has not accepted the code of conduct reads no day of any case; the address itself goes on.
          tasks: behind.asked ? [] : await nearTasks(services, behind),
          language: behind.language,
          now: services.now(),
          key: services.keys.derived('calendar feed'),
          holder: behind.actor.author,
        })
        return context.body(text, 200, {
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': 'inline; filename="calendar.ics"',
          'cache-control': 'no-store',
        })
      },
    }),
  ]
}

/** What is late must not push out what is ahead: each is read from now on. */
async function nearTasks(services: Services, { actor, whose }: FeedBehind): Promise<readonly DueTask[]> {
  const at = (days: number) => new Date(services.now() + days * day).toISOString()
  const only = whose === 'mine' ? ({ whose } as const) : {}
  const read = async (question: TaskQuestion, most: number) => {
    const tasks: DueTask[] = []
    for (let after: string | null | undefined; after !== null && tasks.length < most; ) {
      const answer = await readTasks(services, actor, page, { ...question, ...only, after })
      tasks.push(...answer.tasks)
      after = answer.next
    }
    return tasks
  }
  const past = await read({ from: at(-back), before: at(0), order: 'latest' }, mostPast)
  return [...past, ...(await read({ from: at(0), before: at(forth) }, mostAhead))]
}
