import type { Catalogue } from './catalogue.ts'
import { type Words, wordsOf } from './words.ts'

const files = import.meta.glob<Catalogue>('./languages/*.json', { import: 'default' })

/** English needs no file: the messages are in the application, and refusals come in English. */
export const englishWords: Words = wordsOf('en', { messages: {}, vocabulary: {}, refusals: {} })

/** The languages in which the pages can speak: `fr.json` dropped beside the others is French. */
export const languageNames: readonly string[] = ['en', ...Object.keys(files).map(nameOf)].sort()

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
}

/**
 * Loads a language; only the one that is spoken comes over the network.
 *
 * @param language one of `languageNames`
 * @throws Error when its file cannot be had now
 */
export async function spokenIn(language: string): Promise<Words> {
  const file = files[`./languages/${language}.json`]
  return file ? wordsOf(language, await file()) : englishWords
}
