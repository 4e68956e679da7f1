import { refuse } from '@clarion/journal'
import { type DocumentForm, letterAddresses, letterPage, letterStyle } from '@clarion/public'
import { type Language, languages, transmissionLetter } from '@clarion/review'
import type { Context } from 'hono'
import { z } from 'zod'
import { documentForms } from '../documents/document-forms.ts'
import { writtenOnce } from '../documents/written-once.ts'
import { pageResponse } from '../http/page-response.ts'
import { type Route, route } from '../http/route.ts'
import type { Services } from '../services.ts'
import { letterAddressBuckets, letterBuckets, limitedBy, takeAttempts } from '../sign-in/attempt-limit.ts'
import { isToken } from '../sign-in/secret-token.ts'
import type { SignInParts } from '../sign-in/sign-in-parts.ts'
import type { DocumentOf } from './document-of.ts'
import { type LetterBehind, letterBehind, noteLetter } from './letter-behind.ts'

const params = z.strictObject({ token: z.string().max(200) })
/** Another language is another page; any other text counts as none. */
const query = z.strictObject({ l: z.string().max(35).optional().describe('The language of the page, of the six.') })
const common = { tag: 'letters', who: 'anyone', verb: null, problems: ['link-ended', 'too-many-attempts'] } as const

/** What a mission finds behind its link: the letter, the document, a button for the receipt. No session, no cookie, no script. */
export function letterRoutes(parts: SignInParts, documentOf: DocumentOf): readonly Route[] {
  const behind = async (services: Services, context: Context, token: string): Promise<LetterBehind> =>
    // Only what is no link counts against whoever asks.
    await limitedBy(
      services,
      letterAddressBuckets(services, parts.addressOf(context)),
      async () => (isToken(token) && (await letterBehind(services, token))) || refuse('link-ended'),
    )
  const page = async (services: Services, token: string, letter: LetterBehind, chosen: string | undefined) => {
    const language = languages.find((one) => one === chosen) ?? letter.recipient.language
    const { sent, recipient, confirmed } = letter
    const title = sent.titles[language] ?? sent.titles.en
    const documents = await documentOf(services, letter)
    return await letterPage({
      language,
      token,
      mission: recipient.name,
      symbol: sent.symbol,
      letter: transmissionLetter(language, title, sent.date, sent.signatory),
      documents: inOrder(documents, language).map(({ language: own, title: called }) => ({
        language: own,
        title: called,
        forms: offeredForms,
      })),
      confirmed: confirmed?.toISOString().slice(0, 10) ?? null,
    })
  }
  return [
    route({
      method: 'get',
      path: letterAddresses.style,
      summary: 'The stylesheet of a letter’s page',
      tag: 'letters',
      who: 'anyone',
      verb: null,
      answer: 'html',
      handle: async () => pageResponse(letterStyle, 200, { 'content-type': 'text/css; charset=utf-8' }),
    }),
    route({
      ...common,
      method: 'get',
      path: '/t/{token}',
      summary: 'The letter of transmission to a mission, to whoever has its link; that it was opened is noted',
      params,
      query,
      answer: 'html',
      handle: async ({ params: { token }, query: { l }, context }, services) => {
        const letter = await behind(services, context, token)
        if (isSeen(context)) await noteLetter(services, token, 'opened')
        return pageResponse(await page(services, token, letter, l))
      },
    }),
    route({
      ...common,
      method: 'post',
      path: '/t/{token}/receipt',
      summary: 'Confirm the receipt of a letter',
      params,
      query,
      form: true,
      body: z.strictObject({}),
      answer: 'html',
      handle: async ({ params: { token }, query: { l }, context }, services) => {
        const letter = await behind(services, context, token)
        const confirmed = await noteLetter(services, token, 'confirmed')
        return pageResponse(await page(services, token, { ...letter, confirmed }, l))
      },
    }),
    route({
      ...common,
      method: 'get',
      path: '/t/{token}/documents/{document}',
      summary: 'The document that a letter transmits, in one of its languages and forms',
      params: params.extend({ document: z.string().max(40) }),
      answer: 'file',
      handle: async ({ params: { token, document }, context }, services) => {
        const letter = await behind(services, context, token)
        const [, language, form] = /^([a-z]{2})\.(pdf|docx|html)$/.exec(document) ?? []
        const found = (await documentOf(services, letter)).find((one) => one.language === language)
        if (!found || !isForm(form)) refuse('not-found')
        const { programme, thread, version, party } = letter
        await takeAttempts(services, letterBuckets(services, `${programme} ${thread} ${version} ${party}`))
        const bytes = await writtenOnce(found, form)
        return context.body(Buffer.from(bytes), 200, {
          'content-type': documentForms[form],
          'content-disposition': `attachment; filename="${fileName(letter.sent.symbol)}-${document}"`,
          'cache-control': 'no-store',
          'x-robots-tag': 'noindex, nofollow',
        })
      },
    }),
  ]
}

/** The forms that a mission is offered. */
const offeredForms: readonly DocumentForm[] = ['pdf', 'docx', 'html']

function isForm(text: string | undefined): text is DocumentForm {
  return offeredForms.some((form) => form === text)
}

/** The reader's language first, then as they come. */
function inOrder<One extends { readonly language: Language }>(documents: readonly One[], language: Language): One[] {
  return documents.toSorted((one, other) => Number(other.language === language) - Number(one.language === language))
}

/** Letters, digits and dashes: a symbol has strokes, and a file's name must not. */
function fileName(symbol: string): string {
  return symbol.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'summary'
}

/** Whether the page is asked for to be seen: not its head alone, and not in advance. */
function isSeen({ req }: Context): boolean {
  const purpose = req.header('sec-purpose') ?? req.header('purpose') ?? ''
  return req.method === 'GET' && !/prefetch|preview/i.test(purpose)
}
