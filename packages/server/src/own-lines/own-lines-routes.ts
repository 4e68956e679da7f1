import { ProblemError, refuse } from '@clarion/journal'
import {
  type OwnLinesNotice,
  ownLinesAddresses,
  ownLinesPage,
  ownLinesStyle,
  ownLinesTakenPage,
  type ShownLines,
} from '@clarion/public'
import { currentEdition, type Language, languages } from '@clarion/review'
import { z } from 'zod'
import { pageResponse } from '../http/page-response.ts'
import { type Route, route } from '../http/route.ts'
import type { Services } from '../services.ts'
import { limitedBy, ownLinesAddressBuckets, ownLinesBuckets, takeAttempts } from '../sign-in/attempt-limit.ts'
import { isToken } from '../sign-in/secret-token.ts'
import type { SignInParts } from '../sign-in/sign-in-parts.ts'
import { newEntryId } from '../survivor/new-entry-id.ts'
import { type LinesBehind, linesBehind } from './lines-behind.ts'
import { type LinesDeed, linesDeeds } from './lines-deeds.ts'
import { ownLinesLookup } from './make-link.ts'
import { sayOfLines } from './say-of-lines.ts'

/** Whatever stands in its place: what is no link is answered like a link that has ended. */
const params = z.strictObject({ token: z.string() })
/** Another language is another page; any other text counts as none. */
const query = z.strictObject({ l: z.string().max(35).optional().describe('The language of the page, of the six.') })
const common = { tag: 'own lines', who: 'anyone', verb: null, problems: ['link-ended', 'too-many-attempts'] } as const
/** What is said of it to the speaker; all other refusals are pages of their own. */
const notices: Readonly<Record<string, OwnLinesNotice>> = {
  'not-in-this-state': 'changed',
  'already-settled': 'changed',
  'entry-id-reused': 'changed',
  'seen-ahead': 'changed',
  'too-large': 'tooLong',
  'invalid-field': 'same',
}

/** What a speaker finds behind their link: their own lines, until an hour. No session, no cookie, no script, nothing kept there. */
export function ownLinesRoutes(parts: Pick<SignInParts, 'addressOf'>): readonly Route[] {
  const behind = async (services: Services, address: string | undefined, token: string): Promise<LinesBehind> => {
    // Only what is no link counts against whoever asks.
    const found = await limitedBy(
      services,
      ownLinesAddressBuckets(services, address),
      async () => (isToken(token) && (await linesBehind(services, token))) || refuse('link-ended'),
    )
    await takeAttempts(services, ownLinesBuckets(services, ownLinesLookup(token).toString('hex')))
    return found
  }

  /** A form: says it, and shows what stands then; or says why not, with what was typed. */
  const routeOf = ({ deed, summary, form, entryOf, done }: LinesDeed): Route =>
    route({
      ...common,
      method: 'post',
      path: ownLinesAddresses.deed('{token}', deed),
      summary,
      params,
      query,
      form: true,
      body: form,
      answer: 'html',
      handle: async ({ params: { token }, query: { l }, body, context }, services) => {
        const address = parts.addressOf(context)
        const lines = await behind(services, address, token)
        const entry = entryOf(lines, body)
        const fault = typeof entry === 'string' ? entry : await saidOrNot(services, lines, body.entry, entry)
        if (fault !== undefined) {
          const typed = deed === 'correction' ? { words: body.words ?? '', why: body.why ?? '' } : undefined
          return pageResponse(await ownLinesPage({ ...shownOf(services, lines, token, l), notice: fault, typed }), 409)
        }
        if (deed === 'withdrawal') {
          return pageResponse(await ownLinesTakenPage(languageOf(l, lines), sentOf(lines)))
        }
        const now = await behind(services, address, token)
        return pageResponse(await ownLinesPage({ ...shownOf(services, now, token, l), notice: done }))
      },
    })

  return [
    route({
      method: 'get',
      path: ownLinesAddresses.style,
      summary: 'The stylesheet of the page of a speaker’s own lines',
      tag: 'own lines',
      who: 'anyone',
      verb: null,
      answer: 'html',
      handle: async () => pageResponse(ownLinesStyle, 200, { 'content-type': 'text/css; charset=utf-8' }),
    }),
    route({
      ...common,
      method: 'get',
      path: ownLinesAddresses.lines('{token}'),
      summary: 'A speaker’s own lines, to whoever has their link, until the hour they were given',
      params,
      query,
      answer: 'html',
      handle: async ({ params: { token }, query: { l }, context }, services) => {
        const lines = await behind(services, parts.addressOf(context), token)
        return pageResponse(await ownLinesPage(shownOf(services, lines, token, l)))
      },
    }),
    ...linesDeeds.map(routeOf),
  ]
}

async function saidOrNot(
  services: Services,
  lines: LinesBehind,
  id: string,
  entry: { readonly kind: string; readonly body: object },
): Promise<OwnLinesNotice | undefined> {
  try {
    await sayOfLines(services, lines, id, entry)
    return undefined
  } catch (thrown) {
    const notice = thrown instanceof ProblemError ? notices[thrown.problem.code] : undefined
    if (notice === undefined) throw thrown
    return notice
  }
}

const sentOf = ({ sent }: LinesBehind) => sent.map(({ version, published }) => ({ version, published }))

/** The language in which the words were said, unless another is chosen. */
function languageOf(chosen: string | undefined, { statement }: LinesBehind): Language {
  return languages.find((one) => one === chosen) ?? statement.language
}

function shownOf(services: Services, lines: LinesBehind, token: string, chosen: string | undefined): ShownLines {
  const { statement, actor, isSurvivor, release, until } = lines
  const { words, number } = currentEdition(statement)
  const entry = () => newEntryId(services)
  return {
    language: languageOf(chosen, lines),
    token,
    spoken: statement.language,
    words: words ?? '',
    edition: number,
    until,
    isRight: statement.checked?.author === actor.author,
    requests: statement.requests
      .filter(({ author }) => author === actor.author)
      .map(({ at, why, answer }) => ({ day: at.slice(0, 10), why: why ?? '', answer })),
    release: isSurvivor ? release : null,
    sent: sentOf(lines),
    entries: { right: entry(), correction: entry(), release: entry(), withdrawal: entry() },
  }
}
