import { type ChainedEntry, chainLink, genesis } from '../chain.ts'
import { named, sha256 } from './a-journal.ts'

/** One way of bending a journal; `at` is the place of the first entry that is not what it was. */
export type Bent = { readonly how: string; readonly at: number; readonly entries: ChainedEntry[] }

/** The fields of an entry that hold text. */
export const texts = [
  'programme',
  'thread',
  'id',
  'kind',
  'section',
  'author',
  'organisation',
  'said',
  'received',
] as const

/** How many sorts of tampering there are. */
export const waysToBend = 10

/**
 * Tampers with a journal, in every sort of way: a letter, a bit, an entry removed, swapped, repeated, inserted, rewritten.
 *
 * @param entries a whole chain, not empty
 * @param how which sort, from 0 to `waysToBend` - 1
 * @param one, other, bit drawn numbers that choose the place
 * @returns what was done and the place of the first entry that is not what it was; null where it cannot be done here
 */
export function bend(
  entries: readonly ChainedEntry[],
  how: number,
  one: number,
  other: number,
  bit: number,
): Bent | null {
  const place = one % entries.length
  const second = other % entries.length
  const entry = entries[place]!
  const copy = [...entries]
  const put = (name: string, changed: ChainedEntry, at = place): Bent => {
    copy[place] = changed
    return { how: name, at, entries: copy }
  }
  switch (how) {
    case 0: {
      const field = texts[other % texts.length]!
      const value = entry[field]
      const where = bit % value.length
      const unit = String.fromCharCode(value.charCodeAt(where) ^ (1 << (bit % 7)))
      return put(`a letter of ${field}`, { ...entry, [field]: value.slice(0, where) + unit + value.slice(where + 1) })
    }
    case 1: {
      const { text, value } = entry.body as { text: string; value: unknown }
      return put('a letter of the body', { ...entry, body: { text: `${text}${bit % 10}`, value } })
    }
    case 2:
      return put('what was seen', { ...entry, seen: entry.seen + 1 + (bit % 5) })
    case 3: {
      const hash = Uint8Array.from(entry.hash)
      hash[bit % 32]! ^= 1 << (other % 8)
      return put('a bit of the link', { ...entry, hash })
    }
    case 4:
      if (place === entries.length - 1) return null
      copy.splice(place, 1)
      return { how: 'removed', at: place, entries: copy }
    case 5:
      if (place === second) return null
      copy[place] = entries[second]!
      copy[second] = entry
      return { how: 'swapped', at: Math.min(place, second), entries: copy }
    case 6:
      copy.splice(place + 1, 0, entry)
      return { how: 'repeated', at: place + 1, entries: copy }
    case 7: {
      // An insider who renumbers what follows still cannot make the links.
      const forged = { ...entry, id: named(0x999), body: { text: 'forged', value: null } }
      copy.splice(place, 0, forged)
      return { how: 'inserted', at: place, entries: copy.map((next, number) => ({ ...next, number: number + 1 })) }
    }
    case 8:
      copy.splice(place, 1)
      if (place >= copy.length) return null
      return {
        how: 'removed and renumbered',
        at: place,
        entries: copy.map((next, at) => ({ ...next, number: at + 1 })),
      }
    default: {
      // Rewrites one entry and its own link, but not the links after it.
      if (place === entries.length - 1) return null
      const changed = { ...entry, body: { text: 'rewritten', value: bit } }
      const before = entries[place - 1]?.hash ?? genesis
      return put('rewritten with its link', { ...changed, hash: chainLink(sha256, before, changed) }, place + 1)
    }
  }
}
