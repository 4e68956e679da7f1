import { readCountry } from '../code-lists/countries.ts'
import demonyms from './demonyms.json' with { type: 'json' }

/** What a nationality label says: the countries it names, and whether it leaves a part unknown. */
export interface UkNrmNationalities {
  /** ISO 3166-1 alpha-3 codes, each once, in alphabetical order. */
  readonly nationalities: readonly string[]
  /** `in-part` for a label such as "Angolan Unknown": one nationality is known and another is not. */
  readonly known: 'all' | 'in-part' | 'none'
}

/** A label that could not be read, with the reason in words. */
export interface UnreadableNationalities {
  readonly reason: string
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s(),/&-]+/gu, ' ')
    .trim()

// Demonyms in the wording of the published tables. All 480 labels of the file are made of them; those of other
// countries are added in the same wording, so that a later quarter reads too. Written from general knowledge.
const codeOfDemonym = new Map(Object.entries(demonyms).map(([demonym, alpha3]) => [plain(demonym), alpha3]))
const mostWords = Math.max(...[...codeOfDemonym.keys()].map((demonym) => demonym.split(' ').length))

/** All ways to cut the words into demonyms and "unknown"; a label is read only when there is exactly one. */
function readings(words: readonly string[]): string[][] {
  if (words.length === 0) return [[]]
  const found: string[][] = []
  for (let length = 1; length <= Math.min(mostWords, words.length); length += 1) {
    const demonym = words.slice(0, length).join(' ')
    const code = demonym === 'unknown' ? 'unknown' : codeOfDemonym.get(demonym)
    if (code === undefined) continue
    for (const rest of readings(words.slice(length))) found.push([code, ...rest])
  }
  return found
}

// Codes only in capitals and, for several, parted by a semicolon: "in" and "no" are words before they are countries.
function readCodes(label: string): string[] | undefined {
  const codes = label.split(';').map((code) => code.trim())
  if (!codes.every((code) => /^[A-Z]{2,3}$/.test(code))) return undefined
  const countries = codes.map(readCountry)
  return countries.every((country) => country !== undefined) ? countries.map(({ alpha3 }) => alpha3) : undefined
}

const missing = new Set(['-99', 'Not specified or unknown'])
const mostWordsOfLabel = 12

/**
 * Reads a nationality label: one or more English demonyms side by side ("Citizen of Guinea-Bissau Nigerian"),
 * "Unknown" alone or beside one, or ISO 3166-1 codes, alpha-2 or alpha-3 ("AL", "ALB;GBR").
 *
 * @param label the cell as it stands; case, brackets, hyphens and accents of a demonym do not matter
 * @returns the set of countries, or the reason in words when the label cannot be read in exactly one way
 * @example readUkNrmNationalities('Congolese (Drc) UK') // { nationalities: ['COD', 'GBR'], known: 'all' }
 */
export function readUkNrmNationalities(label: string): UkNrmNationalities | UnreadableNationalities {
  const text = label.trim()
  if (text === '') return { reason: 'The cell is empty.' }
  if (missing.has(text)) return { nationalities: [], known: 'none' }
  if (text === 'NA') {
    return {
      reason: 'NA is the code of Namibia and a common mark for a missing value: write NAM, Namibian or Unknown.',
    }
  }
  const words = plain(text).split(' ')
  // The number of readings can double with every word; no published label has more than eight.
  const cuts = words.length > mostWordsOfLabel ? [] : readings(words)
  if (cuts.length > 1) return { reason: 'The label can be read in more than one way.' }
  const codes = cuts[0] ?? readCodes(text)
  if (codes === undefined) return { reason: 'No nationality or ISO 3166 country code is written like this.' }
  const nationalities = [...new Set(codes.filter((code) => code !== 'unknown'))].toSorted()
  const known = !codes.includes('unknown') ? 'all' : nationalities.length > 0 ? 'in-part' : 'none'
  return { nationalities, known }
}
