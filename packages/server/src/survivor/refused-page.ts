import { randomUUID } from 'node:crypto'
import { type Problem, problemFamily } from '@clarion/journal'
import { type Refusal, refusedPage, signInPage } from '@clarion/public'
import type { Context } from 'hono'
import type { RefusalPages } from '../http/application.ts'
import { pageResponse } from '../http/page-response.ts'
import { problemStatus } from '../http/problem-response.ts'
import { wordsFor } from './survivor-languages.ts'

/** Under the survivor's addresses a refusal is a page in calm words, with the status it would have anywhere. */
export const survivorRefusals: RefusalPages = { under: '/my', answer: refused }

async function refused(refusal: Problem, context: Context): Promise<Response> {
  const words = wordsFor(context)
  const status = problemStatus(refusal)
  if (refusal.code === 'sign-in-needed') {
    return pageResponse(await signInPage(words, { kind: 'again' }, randomUUID()), status)
  }
  return pageResponse(await refusedPage(words, kindOf(refusal)), status)
}

function kindOf(refusal: Problem): Refusal {
  switch (refusal.code) {
    case 'cross-origin':
      return 'origin'
    case 'consent-not-found':
      return 'ended'
    case 'already-settled':
      return 'settled'
    case 'unexpected':
      return { unexpected: String(refusal.detail['reference'] ?? '') }
  }
  switch (problemFamily(refusal.code)) {
    case 'invalid':
    case 'too-large':
    case 'unsupported':
      return 'invalid'
    case 'unavailable':
    case 'too-many':
    case 'conflict':
      return 'busy'
    default:
      return 'not-found'
  }
}
