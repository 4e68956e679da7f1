import { readdirSync, readFileSync } from 'node:fs'
import { type Catalogue, directionOf, type LanguageChoice, type Words, wordsOf } from './words.ts'

/** The languages in which the pages speak. */
export type Languages = {
  readonly names: readonly string[]
  /**
   * The language for a reader, by what the browser asks for (RFC 9110, 12.5.4). English when nothing fits.
   *
   * @param acceptLanguage the request's header; it is read and not kept
   * @param chosen the language that the reader chose on a page, which comes before what the browser asks for; one that is
   *   not spoken here counts as none
   */
  of(acceptLanguage: string | undefined, chosen?: string): Words
}

const ours = new URL('./', import.meta.url)

/**
 * Reads every catalogue of a directory: `fr.json` dropped into it is French. English must be there.
 *
 * @param timeZone IANA name of the clock on the wall; the server's own where it is left out
 * @param directory where the catalogues lie
 * @throws Error when a catalogue is not a JSON object of ICU messages
 */
export function languagesOf(
  timeZone: string = Intl.DateTimeFormat().resolvedOptions().timeZone,
  directory: URL = ours,
): Languages {
  const english = readCatalogue('en', directory)
  const names = readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort()
  const choices = names.map(choiceOf)
  const spoken = new Map(
    names.map((name) => [name, { ...wordsOf(name, readCatalogue(name, directory), english, timeZone), choices }]),
  )
  const fallback = spoken.get('en') ?? wordsOf('en', english, english, timeZone)
  const chosenOnes = new Map([...spoken].map(([name, words]) => [name, { ...words, chosen: true }]))
  return {
    names,
    of: (header, chosen = '') =>
      chosenOnes.get(chosen) ?? wanted(header).flatMap((name) => spoken.get(name) ?? [])[0] ?? fallback,
  }
}

/** A language is offered by the name that its own readers give it: whoever looks for it may read no other. */
function choiceOf(language: string): LanguageChoice {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return { language, name, direction: directionOf(language) }
}

/**
 * @param language the name of its file, without `.json`
 * @throws Error when it is not a JSON object of texts
 */
export function readCatalogue(language: string, directory: URL = ours): Catalogue {
  const read: unknown = JSON.parse(readFileSync(new URL(`${language}.json`, directory), 'utf8'))
  if (!isCatalogue(read)) throw new Error(`${language}.json must be a JSON object whose members are texts`)
  return read
}

function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string')
}

/** @returns the languages a header asks for, best first: each as it stands, then without its region */
function wanted(header = ''): string[] {
  return header
    .slice(0, 300)
    .split(',')
    .map((part) => {
      const [name = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find((text) => text !== undefined)
      return { name: name.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter(({ name, quality }) => /^[a-z]{2,3}(-[a-z0-9]+)*$/.test(name) && quality > 0)
    .sort((one, other) => other.quality - one.quality)
    .flatMap(({ name }) => [...new Set([name, name.split('-')[0] ?? name])])
}
