import type { SectionAnswer } from '../case/case-answers.ts'

/** What goes onto paper: POST /api/threads/{thread}/print */
export type PrintedCase = { readonly at: string; readonly sections: readonly SectionAnswer<unknown>[] }
