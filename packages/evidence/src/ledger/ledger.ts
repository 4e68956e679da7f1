import { epsilonFor } from '../privacy/concentrated.ts'
import { Refusal } from '../refusal.ts'

/** One release about a population: what it may have cost the people in it. */
export interface LedgerEntry {
  readonly sequence: number
  /** When, as ISO 8601 in UTC. */
  readonly at: string
  readonly population: string
  readonly what: string
  readonly rho: number
  /** The total rho that releases about this population may ever add up to; fixed by its first entry. */
  readonly limitRho: number
  readonly delta: number
  /** Fingerprint of what was released. */
  readonly release: string
  readonly previous: string
  readonly hash: string
}

/** An entry before it is chained. */
export type NewEntry = Omit<LedgerEntry, 'sequence' | 'previous' | 'hash' | 'limitRho'> & { readonly limitRho: number }

/** Hashes a text to a fixed name for it (SHA-256, hexadecimal). */
export type Digest = (text: string) => string

const beginning = '0'.repeat(64)

/**
 * Appends an entry: refuses past the limit, chains the hash. rho of zCDP adds up over releases, whoever reads them
 * together (Bun and Steinke 2016, lemma 1.7).
 *
 * @returns the entry to append; the entries given are not changed
 * @throws Refusal `budget-exhausted`
 */
export function nextEntry(entries: readonly LedgerEntry[], entry: NewEntry, digest: Digest): LedgerEntry {
  const sum = spent(entries, entry.population)
  const limitRho = entries.find((earlier) => earlier.population === entry.population)?.limitRho ?? entry.limitRho
  if (sum + entry.rho > limitRho * (1 + 1e-9)) {
    throw new Refusal(
      'budget-exhausted',
      `population "${entry.population}" has spent an epsilon of ${shown(sum, entry.delta)} of at most ${shown(limitRho, entry.delta)} ` +
        `(delta ${entry.delta}); this release would bring it to ${shown(sum + entry.rho, entry.delta)}`,
      'Ask for a smaller epsilon, or publish the earlier release again. The limit is part of the promise made to the people in the data.',
    )
  }
  const body = {
    sequence: entries.length + 1,
    at: entry.at,
    population: entry.population,
    what: entry.what,
    rho: entry.rho,
    limitRho,
    delta: entry.delta,
    release: entry.release,
    previous: entries.at(-1)?.hash ?? beginning,
  }
  return { ...body, hash: digest(JSON.stringify(body)) }
}

/** rho that all releases about a population add up to. */
export function spent(entries: readonly LedgerEntry[], population: string): number {
  return entries.filter((entry) => entry.population === population).reduce((sum, entry) => sum + entry.rho, 0)
}

/**
 * Reads a ledger: one JSON object a line.
 *
 * @throws Refusal `ledger-broken` if a line was changed, removed or reordered
 */
export function readLedger(text: string, digest: Digest): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '') continue
    const entry = parseEntry(line)
    const previous = entries.at(-1)?.hash ?? beginning
    if (entry === undefined || entry.previous !== previous || entry.sequence !== entries.length + 1) throw broken(at)
    const { hash, ...body } = entry
    if (digest(JSON.stringify(body)) !== hash) throw broken(at)
    entries.push(entry)
  }
  return entries
}

/** The line to append to the file. */
export function ledgerLine(entry: LedgerEntry): string {
  return `${JSON.stringify(entry)}\n`
}

function parseEntry(line: string): LedgerEntry | undefined {
  try {
    const json: unknown = JSON.parse(line)
    return isEntry(json) ? json : undefined
  } catch {
    return undefined
  }
}

function isEntry(json: unknown): json is LedgerEntry {
  if (typeof json !== 'object' || json === null) return false
  const texts = ['at', 'population', 'what', 'release', 'previous', 'hash']
  const numbers = ['sequence', 'rho', 'limitRho', 'delta']
  const entry = new Map(Object.entries(json))
  return (
    texts.every((key) => typeof entry.get(key) === 'string') &&
    numbers.every((key) => typeof entry.get(key) === 'number') &&
    entry.size === texts.length + numbers.length
  )
}

function broken(line: number): Refusal {
  return new Refusal(
    'ledger-broken',
    `line ${line + 1} of the ledger does not follow from the line before it`,
    'Someone changed the ledger. Restore it from a copy; nothing is released on a ledger that cannot be trusted.',
  )
}

function shown(rho: number, delta: number): string {
  return rho === 0 ? '0' : epsilonFor(rho, delta).toFixed(3)
}
