import { type ProblemCode, problemCatalogue } from './problem-catalogue.ts'
import type { ProblemFamily } from './problem-family.ts'

/** One refusal: a code of the catalogue and the public facts its words need. */
export type Problem = {
  readonly code: ProblemCode
  readonly detail: Readonly<Record<string, string | number>>
}

/**
 * Makes a refusal.
 *
 * @param code an entry of the catalogue
 * @param detail the parameters of its words; public, so never personal data nor anything the asker may not know
 * @example problem('consent-missing', { recipient: 'Harbour Shelter' })
 */
export function problem(code: ProblemCode, detail: Problem['detail'] = {}): Problem {
  return { code, detail }
}

/** @returns the family of a problem: what sort of no it is */
export function problemFamily(code: ProblemCode): ProblemFamily {
  return problemCatalogue[code][0]
}

/** @returns the English words of a problem, parameters filled in; an absent parameter shows as its name */
export function problemWords({ code, detail }: Problem): string {
  return problemCatalogue[code][1].replace(/\{(\w+)\}/g, (_, name: string) => String(detail[name] ?? name))
}

/** A problem on its way up to the one place that answers it. Its message is the public text and nothing else. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(refusal: Problem, options?: ErrorOptions) {
    super(problemWords(refusal), options)
    this.name = 'ProblemError'
    this.problem = refusal
  }
}

/**
 * Throws a problem.
 *
 * @throws ProblemError always
 */
export function refuse(code: ProblemCode, detail: Problem['detail'] = {}): never {
  throw new ProblemError(problem(code, detail))
}
