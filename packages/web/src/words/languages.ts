import type { Catalogue } from './catalogue.ts'
import { englishParts } from './english-parts.ts'
import { languageParts } from './language-parts.ts'
import type { WordGroup } from './word-group.ts'
import { type Words, wordsOf } from './words.ts'

/** A language, of which more comes over the network as pages need it. */
export type Language = {
  /** What it says; of what is not here yet it says the names only, so nothing is drawn before `have`. */
  readonly words: Words
  /**
   * Resolves when these groups are here.
   *
   * @throws Error when they cannot be had now; they can be asked for again
   */
  have(groups: readonly WordGroup[]): Promise<void>
}

const groupNames = Object.keys(languageParts) as readonly WordGroup[]

/** The languages in which the pages can speak: `fr.json` dropped beside the others is French. */
export const languageNames: readonly string[] = ['en', ...Object.keys(languageParts.first).map(nameOf)].sort()

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
}

const begun = new Map<string, Language>()

/** @returns the language of this name, the same each time, with what has come of it until now */
export function languageOf(name: string): Language {
  const language = begun.get(name) ?? begin(name)
  begun.set(name, language)
  return language
}

/**
 * A language with some of its groups: all of them, where a test or the page of styles wants to say anything.
 *
 * @param name one of `languageNames`
 * @throws Error when they cannot be had now
 */
export async function spokenIn(name: string, groups: readonly WordGroup[] = groupNames): Promise<Words> {
  const { words, have } = languageOf(name)
  await have(groups)
  return words
}

function begin(name: string): Language {
  // English is here at once as far as the first page goes: something can be said whatever fails.
  const said = { messages: name === 'en' ? { ...englishParts.here } : {}, vocabulary: {}, refusals: {} }
  const coming = new Map<WordGroup, Promise<void>>()
  const add = (part: Partial<Catalogue>) => {
    Object.assign(said.messages, part.messages)
    Object.assign(said.vocabulary, part.vocabulary)
    Object.assign(said.refusals, part.refusals)
  }
  const load = async (group: WordGroup) => {
    if (name === 'en') return add({ messages: (await englishParts.later[group]?.()) ?? {} })
    const part = languageParts[group][`./languages/${name}.json`]
    if (part) add(await part())
  }
  const one = (group: WordGroup) => {
    const known = coming.get(group)
    if (known) return known
    const loading = load(group)
    coming.set(group, loading)
    loading.catch(() => coming.delete(group))
    return loading
  }
  return {
    words: wordsOf(name, said),
    have: async (groups) => {
      await Promise.all(groups.map(one))
    },
  }
}
