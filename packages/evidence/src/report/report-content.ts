import type { Expense } from '../privacy/budget.ts'
import type { CombinationError } from '../synthesise/combination-errors.ts'
import type { Strategy } from '../synthesise/synthesise.ts'
import type { Codebook } from '../table/codebook.ts'

/** Everything the public report says. All of it is protected or was decided without the private table. */
export interface PublicReport {
  readonly title: string
  readonly made: string
  readonly population: string
  /** True if the noise came from the operating system; false marks the release as a test that protects no one. */
  readonly protected: boolean
  readonly epsilon: number
  readonly delta: number
  readonly rho: number
  readonly strategy: Strategy
  readonly rows: number
  readonly columns: readonly { readonly name: string; readonly values: number }[]
  readonly expenses: readonly Expense[]
  readonly bounds: readonly { readonly length: number; readonly marginals: number; readonly halfWidth: number }[]
  /** Columns in which values too rare to tell apart were counted together, and how many values those were. */
  readonly rare: readonly { readonly column: string; readonly values: number }[]
  /** Synthetic counts of every value of every column. */
  readonly oneWay: readonly { readonly column: string; readonly counts: readonly ValueCount[] }[]
}

/** How many synthetic persons have a value. */
export interface ValueCount {
  readonly value: string
  readonly synthetic: number
}

/** What only the private copy adds: computed from the real table without protection, never to leave the office. */
export interface PrivateReport {
  readonly errors: readonly CombinationError[]
  readonly distances: readonly { readonly k: number; readonly mean: number; readonly max: number }[]
  readonly real: readonly { readonly column: string; readonly counts: readonly number[] }[]
}

/**
 * What epsilon means here, in plain words and with the number worked out: by how much at most the odds of anything anyone
 * could conclude change because one person is in the table (but for a chance of delta).
 */
export function epsilonInWords(epsilon: number, delta: number): string {
  const factor = Math.exp(epsilon)
  const from = 0.5
  const to = (from * factor) / (from * factor + (1 - from))
  return (
    `Whether one person is in the case data or not changes the odds of any conclusion drawn from this release by a factor ` +
    `of at most ${factor.toFixed(factor < 10 ? 2 : 0)}, except with a chance of at most ${delta}. An example: someone who holds it ` +
    `for a fifty-fifty chance that a certain person was assisted, and who knows everything about everybody else, can ` +
    `become at most ${(to * 100).toFixed(0)} % sure of it from this release. This holds whatever else they know, now or ` +
    `later. It holds for one release: the promises of several releases about the same people add up, and the ledger adds ` +
    `them.`
  )
}

/** The names and meanings of what was released, without anything about how often. */
export function codebookOfRelease(codebook: Codebook): unknown {
  return {
    title: codebook.title,
    ...(codebook.population === undefined ? {} : { population: codebook.population }),
    ...(codebook.publisher === undefined ? {} : { publisher: codebook.publisher }),
    ...(codebook.licence === undefined ? {} : { licence: codebook.licence }),
    ...(codebook.source === undefined ? {} : { source: codebook.source }),
    note: 'Records are synthetic: no row is a person. Counts of detected cases say nothing about prevalence.',
    columns: codebook.columns,
    impossible: codebook.impossible,
  }
}
