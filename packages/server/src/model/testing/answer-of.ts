import { expect } from 'vitest'

/** A place in a statement that was kept, with its words. */
export type KeptSpan = {
  readonly statement: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** What the route answers, as a reader from outside sees it. */
export type AnsweredModel = {
  readonly section: string
  readonly outcome: string
  readonly wait: number | null
  readonly came: number
  readonly kept: readonly { readonly messages: string[]; readonly parts: readonly { readonly spans: KeptSpan[] }[] }[]
  readonly dropped: readonly { readonly place: number; readonly reason: string }[]
  readonly keptBack: readonly { readonly statement: string; readonly why: string }[]
}

/** @returns what was answered, which must be an answer and no refusal */
export async function answerOf(response: Promise<Response>): Promise<AnsweredModel> {
  const answered = await response
  expect(answered.status).toBe(200)
  return (await answered.json()) as AnsweredModel
}

/** @returns the status and the code of a refusal */
export async function codeOf(response: Response): Promise<readonly [number, string | undefined]> {
  return [response.status, ((await response.json()) as { code?: string }).code]
}
