import { type Problem, ProblemError, type ProblemFamily, problemFamily, problemWords } from '@clarion/journal'
import { databaseProblem } from '../database/database-problem.ts'

/** The one place in which a refusal becomes a status. */
const statuses = {
  invalid: 400,
  unauthenticated: 401,
  'step-up': 401,
  forbidden: 403,
  'not-found': 404,
  method: 405,
  'not-acceptable': 406,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  unsupported: 415,
  'too-many': 429,
  unexpected: 500,
  unavailable: 503,
} as const satisfies Record<ProblemFamily, number>

/** @returns the HTTP status of a problem */
export function problemStatus(refusal: Problem): (typeof statuses)[ProblemFamily] {
  return statuses[problemFamily(refusal.code)]
}

/** @returns a problem as RFC 9457 writes it */
export function problemBody(refusal: Problem) {
  return {
    type: `urn:clarion:problem:${refusal.code}`,
    title: refusal.code,
    status: problemStatus(refusal),
    detail: problemWords(refusal),
    code: refusal.code,
    parameters: refusal.detail,
  }
}

/** @returns the answer that says no */
export function problemResponse(refusal: Problem): Response {
  const headers: Record<string, string> = { 'content-type': 'application/problem+json', 'cache-control': 'no-store' }
  if (refusal.code === 'too-many-attempts') headers['retry-after'] = String(refusal.detail['seconds'] ?? 60)
  if (problemFamily(refusal.code) === 'unavailable') headers['retry-after'] = '5'
  return new Response(JSON.stringify(problemBody(refusal)), { status: problemStatus(refusal), headers })
}

/**
 * Whatever was thrown, as a refusal that may be shown. What is unforeseen is logged under a reference by its kind and its
 * place in our code only: messages of databases and libraries can hold what a person typed.
 *
 * @param thrown anything
 * @param reference names the log line
 */
export function problemOf(thrown: unknown, reference: string, log: (line: string) => void): Problem {
  if (thrown instanceof ProblemError) return thrown.problem
  const known = databaseProblem(thrown)
  if (known) return known
  const name = thrown instanceof Error ? thrown.name : typeof thrown
  const frames = thrown instanceof Error ? (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  log(JSON.stringify({ level: 'error', reference, name, at: frames.slice(0, 8).map((line) => line.trim()) }))
  return { code: 'unexpected', detail: { reference } }
}
