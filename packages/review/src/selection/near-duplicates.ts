import type { Language } from '../language/language.ts'
import { terms } from '../language/terms.ts'

/** Two texts that say nearly the same: their numbers, the lower first, and the share of runs of three words in common. */
export type NearDuplicate = { readonly one: number; readonly other: number; readonly likeness: number }

const bands = 32
const rows = 4

/**
 * Finds texts that repeat one another: a statement read out twice, a paragraph that six delegations share. Candidates come from
 * MinHash (Broder 1997) in 32 bands of 4: two texts with half of everything in common meet with probability
 * 1 - (1 - .5⁴)³² = .87, with two thirds .999, with four fifths almost surely; what is told is the exact share (Jaccard).
 * O(texts) but for those that meet.
 *
 * @param least share in common
 * @returns pairs in the order of the texts
 */
export function nearDuplicates(texts: readonly string[], language: Language, least = 0.6): NearDuplicate[] {
  const shingles = texts.map((text) => shinglesOf(terms(text, language)))
  const met = new Map<string, number[]>()
  const pairs = new Set<string>()
  for (const [at, set] of shingles.entries()) {
    if (set.size === 0) continue
    const signature = minHash(set)
    for (let band = 0; band < bands; band++) {
      const key = `${band}:${signature.slice(band * rows, (band + 1) * rows).join('.')}`
      const others = met.get(key) ?? []
      for (const other of others) pairs.add(`${other}.${at}`)
      met.set(key, [...others, at])
    }
  }
  return [...pairs]
    .map((pair) => {
      const [one, other] = pair.split('.').map(Number) as [number, number]
      return { one, other, likeness: jaccard(shingles[one]!, shingles[other]!) }
    })
    .filter(({ likeness }) => likeness >= least)
    .sort((a, b) => a.one - b.one || a.other - b.other)
}

function shinglesOf(all: readonly string[]): Set<string> {
  if (all.length < 3) return new Set(all.length === 0 ? [] : [all.join(' ')])
  return new Set(all.slice(2).map((word, at) => `${all[at]} ${all[at + 1]} ${word}`))
}

function minHash(set: ReadonlySet<string>): Int32Array {
  const least = new Int32Array(bands * rows).fill(0x7fffffff)
  for (const shingle of set) {
    const hash = fnv1a(shingle)
    for (let at = 0; at < least.length; at++) {
      // One hash, mixed anew with each row's number (the finalizer of MurmurHash3), stands for a permutation.
      let mixed = hash ^ Math.imul(at + 1, 0x9e3779b1)
      mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
      mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
      mixed = (mixed ^ (mixed >>> 16)) >>> 1
      if (mixed < least[at]!) least[at] = mixed
    }
  }
  return least
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const item of one) if (other.has(item)) common++
  return common / (one.size + other.size - common)
}
