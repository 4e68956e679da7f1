import { type Problem, problemFamily } from '@clarion/journal'
import { ownLinesRefusedPage } from '@clarion/public'
import { languages, statementAtMost } from '@clarion/review'
import type { Context } from 'hono'
import type { RefusalPages } from '../http/application.ts'
import { problemStatus } from '../http/problem-response.ts'
import { pageResponse } from '../survivor/page-response.ts'

/** Under the addresses of speakers’ lines a refusal is a page, and a form holds a whole statement: a sign of it is twelve bytes at most. */
export const ownLinesRefusals: RefusalPages = {
  under: '/l',
  formLimit: 12 * (statementAtMost + 20_000),
  answer: refused,
}

async function refused(refusal: Problem, context: Context): Promise<Response> {
  const asked = [context.req.query('l'), ...(context.req.header('accept-language') ?? '').split(',')]
  const language = asked
    .map((tag) => languages.find((one) => one === tag?.trim().slice(0, 2).toLowerCase()))
    .find((one) => one !== undefined)
  const ended = ['not-found', 'invalid', 'gone', 'method'].includes(problemFamily(refusal.code))
  const seconds = refusal.detail['seconds']
  return pageResponse(
    await ownLinesRefusedPage(language ?? 'en', ended),
    problemStatus(refusal),
    seconds === undefined ? {} : { 'retry-after': String(seconds) },
  )
}
