import { createHash } from 'node:crypto'
import { type ChainedEntry, chainLink, genesis, type Sha256 } from '../chain.ts'
import type { Entry } from '../entry.ts'

/** SHA-256 of Node. */
export const sha256: Sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** An identifier that reads well in a failing test. */
export function named(number: number): string {
  return `01980000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`
}

/** An entry with what does not matter filled in. */
export function anEntry<Body>(body: Body, given: Partial<Entry<Body>> = {}): Entry<Body> {
  const number = given.number ?? 1
  return {
    programme: named(1),
    thread: named(2),
    number,
    id: named(0x1000 + number),
    kind: 'thing.said',
    section: 'thing',
    seen: number - 1,
    author: named(3),
    organisation: named(4),
    said: '2026-11-24T14:05:00.000Z',
    received: '2026-11-24T14:05:01.000Z',
    body,
    ...given,
  }
}

/** @returns the entries with their links */
export function chained(entries: readonly Entry[]): ChainedEntry[] {
  let head: Uint8Array = genesis
  return entries.map((entry) => {
    head = chainLink(sha256, head, entry)
    return { ...entry, hash: head }
  })
}
