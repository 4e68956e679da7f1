import { type Problem, problemFamily } from '@clarion/journal'
import { type Language, languages } from '@clarion/review'
import type { Context } from 'hono'
import type { RefusalPages } from './application.ts'
import { pageResponse } from './page-response.ts'
import { problemStatus } from './problem-response.ts'

/**
 * Answers a refusal behind a personal link with a page, in the language that the address or the browser asks for. Whether
 * such a link ever was is not told: it has ended, or something went wrong.
 *
 * @param draw the page; `ended` says that the link leads nowhere, and trying again is of no use
 */
export function linkRefusal(draw: (language: Language, ended: boolean) => Promise<string>): RefusalPages['answer'] {
  return async (refusal: Problem, context: Context) => {
    const asked = [context.req.query('l'), ...(context.req.header('accept-language') ?? '').split(',')]
    const language = asked
      .map((tag) => languages.find((one) => one === tag?.trim().slice(0, 2).toLowerCase()))
      .find((one) => one !== undefined)
    const ended = ['not-found', 'invalid', 'gone', 'method'].includes(problemFamily(refusal.code))
    const seconds = refusal.detail['seconds']
    return pageResponse(
      await draw(language ?? 'en', ended),
      problemStatus(refusal),
      seconds === undefined ? {} : { 'retry-after': String(seconds) },
    )
  }
}
