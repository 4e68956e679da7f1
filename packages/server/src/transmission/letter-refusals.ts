import { type Problem, problemFamily } from '@clarion/journal'
import { letterRefusedPage } from '@clarion/public'
import { languages } from '@clarion/review'
import type { Context } from 'hono'
import type { RefusalPages } from '../http/application.ts'
import { problemStatus } from '../http/problem-response.ts'
import { pageResponse } from '../survivor/page-response.ts'

/** Under the addresses of letters a refusal is a page, in the language that the address or the browser asks for. */
export const letterRefusals: RefusalPages = { under: '/t', answer: refused }

async function refused(refusal: Problem, context: Context): Promise<Response> {
  const asked = [context.req.query('l'), ...(context.req.header('accept-language') ?? '').split(',')]
  const language = asked
    .map((tag) => languages.find((one) => one === tag?.trim().slice(0, 2).toLowerCase()))
    .find((one) => one !== undefined)
  const ended = ['not-found', 'invalid', 'gone', 'method'].includes(problemFamily(refusal.code))
  const seconds = refusal.detail['seconds']
  return pageResponse(
    await letterRefusedPage(language ?? 'en', ended),
    problemStatus(refusal),
    seconds === undefined ? {} : { 'retry-after': String(seconds) },
  )
}
