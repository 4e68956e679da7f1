import { connectionFound, connectionLost } from './connection.ts'
import { Refusal, refusalOf } from './refusal.ts'
import { sessionNumber, sessionOver, sessionSeen, signedInAgain } from './session.ts'

/** A question to the server. */
export type Question = {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  /** Sent as JSON. */
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
  /** For how long an answer is waited for, in milliseconds, where somebody else has to be asked for it. */
  readonly patience?: number
}

const usualPatience = 30_000

/**
 * Asks our own server and gives its answer. When the session has ended meanwhile, the sign-in page appears over the open
 * page, and the question is asked once more after the same member has signed in: nothing that was typed is lost.
 *
 * @param path of this server, beginning with `/api/`
 * @throws Refusal what the server refused, or `no-connection` when no answer came
 * @throws DOMException AbortError when `signal` gave up
 */
export async function ask<Answer>(path: string, question: Question = {}): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const asked = sessionNumber()
    const answer = await send(path, question)
    if (answer.ok) {
      if (path === '/api/me') sessionSeen()
      return (await readJson(answer)) as Answer
    }
    const refusal = await refusalIn(answer)
    if (refusal.code !== 'sign-in-needed' || attempt > 1) throw refusal
    // Somebody may have signed in while this refusal was on its way.
    if (sessionNumber() === asked) sessionOver()
    await signedInAgain(question.signal)
  }
}

async function send(
  path: string,
  { method = 'GET', body, signal, patience = usualPatience }: Question,
): Promise<Response> {
  const limit = AbortSignal.timeout(patience)
  try {
    const answer = await fetch(path, {
      method,
      signal: signal ? AbortSignal.any([signal, limit]) : limit,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    })
    connectionFound()
    return answer
  } catch (thrown) {
    if (signal?.aborted) throw thrown
    connectionLost()
    throw new Refusal('no-connection')
  }
}

async function readJson(answer: Response): Promise<unknown> {
  try {
    return await answer.json()
  } catch {
    throw new Refusal('answer-not-understood', { status: answer.status })
  }
}

async function refusalIn(answer: Response): Promise<Refusal> {
  return await refusalOf(answer.status, await answer.json().catch(() => undefined))
}
