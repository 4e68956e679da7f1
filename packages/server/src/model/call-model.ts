import { createHash } from 'node:crypto'
import type { CallOutcome, PromptMessage } from '@clarion/review'
import { z } from 'zod'
import type { ModelSettings } from './model-settings.ts'
import { readAtMost } from './read-at-most.ts'

/** What came of a call. */
export type ModelCalled = {
  readonly outcome: CallOutcome
  /** What the model said; undefined where it said nothing that can be read. */
  readonly content?: string
  /** SHA-256 of the answer's bytes; undefined where it did not come whole. */
  readonly digest?: string
  /** In how many seconds to ask again, where the other side said so. */
  readonly wait?: number
}

/** A hundred proposals are some 100 kB; no honest answer has more than this, and nobody can fill the memory. */
const mostBytes = 1024 * 1024

/** Of the envelope no more is read than the words; what else servers put beside them differs from one to the next. */
const envelope = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) })

/** @returns the bytes of a request: all that leaves, beside the key, and what its digest is taken over */
export function requestBytes({ model }: ModelSettings, messages: readonly PromptMessage[]): Uint8Array<ArrayBuffer> {
  // Nothing but what every server of this kind takes: some refuse a temperature, others a format of the answer.
  return new TextEncoder().encode(JSON.stringify({ model, messages, stream: false }))
}

/** @returns SHA-256 in hexadecimal digits */
export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Asks the model: one request to the operator's address and to no other. A redirect is not followed, whoever answers it; the
 * answer must come whole within the time and the size. Whatever goes wrong is an outcome and not an exception, and no word of the other
 * side's complaint goes anywhere.
 */
export async function callModel(settings: ModelSettings, body: Uint8Array<ArrayBuffer>): Promise<ModelCalled> {
  const { address, key, patience } = settings
  const token = key()
  // One clock for all of it: headers that never come, and a body that never ends.
  const signal = AbortSignal.timeout(patience)
  try {
    const response = await fetch(address, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        // A packed answer would be unpacked before its size is known.
        'accept-encoding': 'identity',
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
    })
    const refused = refusalOf(response)
    if (refused) {
      await response.body?.cancel()
      return refused
    }
    const bytes = await readAtMost(response, mostBytes)
    if (!bytes) return { outcome: 'too-large' }
    const digest = digestOf(bytes)
    const content = contentOf(bytes)
    return content === undefined ? { outcome: 'not-understood', digest } : { outcome: 'answered', digest, content }
  } catch {
    return { outcome: signal.aborted ? 'too-slow' : 'unreachable' }
  }
}

function refusalOf({ status, headers }: Response): ModelCalled | undefined {
  if (status === 200) return undefined
  if (status >= 300 && status < 400) return { outcome: 'redirected' }
  if (status === 401 || status === 403) return { outcome: 'not-admitted' }
  const after = headers.get('retry-after')
  if (status === 429 || (status === 503 && after !== null)) return { outcome: 'busy', wait: secondsOf(after) }
  return { outcome: 'failed' }
}

/** Seconds, or a date (RFC 9110, 10.2.3); what is neither is a minute, and nobody is sent away for longer than an hour. */
function secondsOf(after: string | null): number {
  const seconds = /^\d+$/.test(after ?? '') ? Number(after) : Math.ceil((Date.parse(after ?? '') - Date.now()) / 1000)
  return Number.isNaN(seconds) ? 60 : Math.min(3600, Math.max(1, seconds))
}

function contentOf(bytes: Uint8Array): string | undefined {
  try {
    const read = envelope.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return read.success ? read.data.choices[0]?.message.content : undefined
  } catch {
    return undefined
  }
}
