import { canonicalJson, type Json } from './canonical-json.ts'
import type { Entry } from './entry.ts'

/** SHA-256, handed in: node:crypto on a server, another implementation in a browser. */
export type Sha256 = (...parts: readonly Uint8Array[]) => Uint8Array

/** What stands before the first entry. */
export const genesis = new Uint8Array(32)

/** An entry with the link that binds it to all before it. */
export type ChainedEntry = Entry & { readonly hash: Uint8Array }

const encoder = new TextEncoder()

/**
 * The bytes of an entry that the chain runs over. Sealed fields are in it as ciphertext, so that destroying a thread's
 * key (erasure) leaves the chain whole.
 *
 * @throws TypeError when the body is not JSON
 */
export function entryBytes(entry: Entry): Uint8Array {
  const { programme, thread, number, id, kind, section, author, organisation, said, received, seen } = entry
  const body = entry.body as Json
  return encoder.encode(
    canonicalJson({ programme, thread, number, id, kind, section, author, organisation, said, received, seen, body }),
  )
}

/** @returns the link of an entry: SHA-256 over the link before it and its own canonical bytes */
export function chainLink(sha256: Sha256, previous: Uint8Array, entry: Entry): Uint8Array {
  return sha256(previous, entryBytes(entry))
}

/** A whole chain with its head, or the first entry that does not fit and why. */
export type ChainVerdict =
  | { readonly whole: true; readonly head: Uint8Array; readonly length: number }
  | { readonly whole: false; readonly number: number; readonly reason: 'gap' | 'altered' | 'wrong-thread' }

/**
 * Walks a thread's journal from its beginning. A flipped byte, a removed, added, swapped or repeated entry is found at
 * the first place where the chain does not hold; a journal cut off at its end is found by comparing the head with the
 * thread's row and the signed checkpoints, which is the caller's part.
 *
 * @param entries in the order of their numbers
 */
export function verifyChain(sha256: Sha256, entries: Iterable<ChainedEntry>): ChainVerdict {
  let head: Uint8Array = genesis
  let length = 0
  let thread: string | undefined
  for (const entry of entries) {
    length++
    if (entry.number !== length) return { whole: false, number: length, reason: 'gap' }
    thread ??= entry.thread
    if (entry.thread !== thread) return { whole: false, number: length, reason: 'wrong-thread' }
    const link = chainLink(sha256, head, entry)
    if (!equalBytes(link, entry.hash)) return { whole: false, number: length, reason: 'altered' }
    head = link
  }
  return { whole: true, head, length }
}

function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place])
}
