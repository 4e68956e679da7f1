import type { ProblemCode } from '@clarion/journal'
import { wordsHere } from '../words/speech.ts'

/** What the server says no with, and the ways in which no answer arrives at all. */
export type RefusalCode = ProblemCode | 'no-connection' | 'answer-not-understood' | 'page-renewed'

/** A refusal as RFC 9457 carries it, ready to be shown. Its message is public text and nothing else. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly status: number
  /** In one plain sentence: what is wrong and what to do. */
  readonly detail: string
  readonly parameters: Readonly<Record<string, string | number>>
  /** What is wrong with which field of the form, by its path: `{ 'body.until': 'must be a date' }`. */
  readonly fields: Readonly<Record<string, string>>

  constructor(
    code: RefusalCode,
    { status = 0, detail = '', parameters = {} }: { status?: number; detail?: string; parameters?: Parameters } = {},
  ) {
    super(detail || code)
    this.name = 'Refusal'
    this.code = code
    this.status = status
    this.detail = detail
    this.parameters = parameters
    const { field, reason } = parameters
    this.fields = field === undefined ? {} : { [field]: reason === undefined ? detail : String(reason) }
  }

  /** The problem's title: its code. */
  get title(): string {
    return this.code
  }
}

type Parameters = Readonly<Record<string, string | number>>

/** @returns whether something thrown is a refusal, and one of these codes where codes are given */
export function isRefusal(thrown: unknown, ...codes: readonly RefusalCode[]): thrown is Refusal {
  return thrown instanceof Refusal && (codes.length === 0 || codes.includes(thrown.code))
}

/**
 * @param problem what came with the status, parsed; anything but a problem of ours is `answer-not-understood`
 * @returns the refusal that an answer of the server is, once the words are here to say it: they come with the first of a visit
 */
export async function refusalOf(status: number, problem: unknown): Promise<Refusal> {
  if (!isProblem(problem)) return new Refusal('answer-not-understood', { status })
  const { code, detail, parameters } = problem
  // Without them it is said in English, as the server does.
  await wordsHere(['refusals']).catch(() => undefined)
  return new Refusal(code, { status, detail, parameters: parameters ?? {} })
}

function isProblem(
  value: unknown,
): value is { code: RefusalCode; detail: string; parameters?: Record<string, string | number> } {
  return typeof value === 'object' && value !== null && 'code' in value && 'detail' in value
}
