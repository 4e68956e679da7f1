import { ownLinesRefusedPage } from '@clarion/public'
import { statementAtMost } from '@clarion/review'
import type { RefusalPages } from '../http/application.ts'
import { linkRefusal } from '../http/link-refusal.ts'

/** Under the addresses of speakers’ lines a refusal is a page, and a form holds a whole statement: a sign of it is twelve bytes at most. */
export const ownLinesRefusals: RefusalPages = {
  under: '/l',
  formLimit: 12 * (statementAtMost + 20_000),
  answer: linkRefusal(ownLinesRefusedPage),
}
