import { seededRandom } from '../../packages/evidence/src/link/seeded-random.ts'

/** Generated records as CSV, and the person of each. */
export type GeneratedRecords = { readonly csv: Buffer; readonly truth: readonly string[] }

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const STARTS = 'b br c ch d f g gr h j k kr l m n p r s sh st t tr v w y z'.split(' ')
const VOWELS = 'a a e e i o u ai ee ou ia'.split(' ')
const ENDS = ['', '', 'n', 'r', 's', 'l', 'nd', 'rt', 'tt', 'm']
const STATES = ['nsw', 'nsw', 'nsw', 'nsw', 'vic', 'vic', 'vic', 'qld', 'qld', 'wa', 'sa', 'tas', 'act', 'nt']
const STREETS = ['street', 'place', 'road', 'crescent', 'avenue', 'close', 'court', 'drive']

/**
 * Records in the manner of FEBRL's generator (Christen 2005): originals whose values are drawn from tables of frequencies,
 * and duplicates of three in ten of them, one to four each (fewer are likelier), with one to four changes over the fields
 * and two in a field at most: a letter put in, left out, changed or swapped with its neighbour, a value left out, given
 * and family name exchanged. Frequencies follow Zipf (the i-th commonest in proportion to 1/(i+2)) over 2,000 given and
 * 60,000 family names and 3,000 suburbs, made of syllables; dates are uniform over a century. FEBRL's own tables are not
 * used.
 *
 * @param count how many records
 * @param seed of the generator
 */
export function generateRecords(count: number, seed: number): GeneratedRecords {
  const random = seededRandom(seed)
  const below = (most: number) => Math.floor(random() * most)
  const given = zipf(wordsOf(2_000, 2, random), random)
  const family = zipf(wordsOf(60_000, 3, random), random)
  const suburbs = zipf(wordsOf(3_000, 3, random), random)
  const road = zipf(wordsOf(20_000, 2, random), random)
  const rows: string[] = []
  for (let person = 0; rows.length < count; person++) {
    const suburb = suburbs()
    const original = [
      given(),
      family(),
      String(1 + below(120)),
      `${road()} ${STREETS[below(STREETS.length)]}`,
      suburb,
      String(1000 + (hash(suburb) % 8000)),
      STATES[hash(suburb) % STATES.length]!,
      `${1905 + below(100)}${pad(1 + below(12))}${pad(1 + below(28))}`,
      pad(below(10_000_000), 7),
    ]
    rows.push(`rec-${person}-org,${original.join(',')}`)
    if (random() >= 0.3) continue
    const copies = random() < 0.55 ? 1 : random() < 0.6 ? 2 : random() < 0.6 ? 3 : 4
    for (let copy = 0; copy < copies && rows.length < count; copy++) {
      rows.push(`rec-${person}-dup-${copy},${changed(original, random).join(',')}`)
    }
  }
  for (let at = rows.length - 1; at > 0; at--) {
    const other = below(at + 1)
    const moved = rows[at]!
    rows[at] = rows[other]!
    rows[other] = moved
  }
  const header = 'rec_id,given_name,surname,street_number,address_1,suburb,postcode,state,date_of_birth,soc_sec_id'
  return { csv: Buffer.from(`${header}\n${rows.join('\n')}\n`), truth: rows.map((row) => row.split('-')[1]!) }
}

function changed(original: readonly string[], random: () => number): string[] {
  const record = [...original]
  const touched = record.map(() => 0)
  const changes = 1 + Math.floor(random() * 4)
  for (let change = 0; change < changes; change++) {
    const field = Math.floor(random() * record.length)
    if (touched[field]! > 1) continue
    touched[field]! += 1
    const kind = random()
    if (kind < 0.05) [record[0], record[1]] = [record[1]!, record[0]!]
    else record[field] = kind < 0.17 ? '' : slip(record[field]!, random)
  }
  return record
}

function slip(value: string, random: () => number): string {
  if (value === '') return ''
  const at = Math.floor(random() * value.length)
  const digit = /^\d+$/.test(value)
  const letter = digit ? String(Math.floor(random() * 10)) : LETTERS[Math.floor(random() * 26)]!
  const kind = random()
  if (kind < 0.25) return value.slice(0, at) + letter + value.slice(at)
  if (kind < 0.5) return value.slice(0, at) + value.slice(at + 1)
  if (kind < 0.8) return value.slice(0, at) + letter + value.slice(at + 1)
  return value.slice(0, at) + value.charAt(at + 1) + value.charAt(at) + value.slice(at + 2)
}

function wordsOf(count: number, syllables: number, random: () => number): string[] {
  const words = new Set<string>()
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)]!
  while (words.size < count) {
    let word = ''
    for (let at = 0; at < syllables; at++) word += pick(STARTS) + pick(VOWELS)
    words.add(word + pick(ENDS))
  }
  return [...words]
}

function zipf(words: readonly string[], random: () => number): () => string {
  const sums = new Float64Array(words.length)
  let sum = 0
  for (let at = 0; at < words.length; at++) {
    sum += 1 / (at + 3)
    sums[at] = sum
  }
  return () => {
    const wanted = random() * sum
    let [low, high] = [0, words.length - 1]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (sums[middle]! < wanted) low = middle + 1
      else high = middle
    }
    return words[low]!
  }
}

function hash(text: string): number {
  let value = 7
  for (const sign of text) value = (Math.imul(value, 31) + sign.charCodeAt(0)) >>> 0
  return value
}

function pad(value: number, digits = 2): string {
  return String(value).padStart(digits, '0')
}
