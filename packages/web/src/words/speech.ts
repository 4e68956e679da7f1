import { store } from '../api/store.ts'
import { languageOf } from './languages.ts'
import type { WordGroup } from './word-group.ts'
import type { Words } from './words.ts'

/** The language in which the pages speak now; undefined until the first is here. */
export const speech = store<Words | undefined>(undefined)

/** Every group that a page has needed since this window was opened: another language is spoken when it has them all. */
const needed = new Set<WordGroup>(['first'])

let asked = 'en'

/**
 * Speaks another language as soon as all of it is here that the open pages say, so that nothing is drawn anew for it and no
 * name of a message is seen. What cannot be had is said in English, or goes on as it is, rather than not at all.
 */
export async function speak(language: string): Promise<void> {
  asked = language
  const words = (await whole(language)) ?? (await whole('en')) ?? speech.get() ?? languageOf('en').words
  if (asked !== language) return
  document.documentElement.lang = words.language
  document.documentElement.dir = words.direction
  speech.set(words)
}

/**
 * Resolves when these groups are here in the language that is spoken by then: a page waits for its own.
 *
 * @throws Error when they cannot be had now; they can be asked for again
 */
export async function wordsHere(groups: readonly WordGroup[]): Promise<void> {
  for (const group of groups) needed.add(group)
  const spoken = () => speech.get()?.language ?? asked
  for (let had = ''; had !== spoken(); ) {
    had = spoken()
    await languageOf(had).have(groups)
  }
}

async function whole(language: string): Promise<Words | undefined> {
  const { words, have } = languageOf(language)
  try {
    // A page may need more while this is on its way.
    for (let had = 0; had < needed.size; ) {
      had = needed.size
      await have([...needed])
    }
    return words
  } catch {
    return undefined
  }
}
