import type { Language } from '../language/language.ts'
import { type Force, type ForceWords, forces } from './force.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { ru } from './words/ru.ts'
import { zh } from './words/zh.ts'

/** The words of force of each language, and their version: what was told with them can be told again. */
export const forceWords = { version: '2026-11-27', lists: { ar, en, es, fr, ru, zh } } as const satisfies {
  readonly version: string
  readonly lists: Readonly<Record<Language, ForceWords>>
}

/** The words of one language as they are sought. */
export type ReadyForceWords = {
  /** What may stand at the very beginning of a paragraph. Groups: `words`, and `preamble` or the force. */
  readonly opening: RegExp
  /** A verb that governs a clause, wherever the clause begins. The same groups. */
  readonly clause: RegExp
  readonly shall: RegExp
  readonly should: RegExp
  readonly hedges: RegExp
  readonly wide: RegExp
  readonly narrow: RegExp
}

const ready = new Map<Language, ReadyForceWords>()

/** @returns the words of a language made ready; once for each */
export function readyForceWords(language: Language): ReadyForceWords {
  let made = ready.get(language)
  if (!made) {
    made = make(forceWords.lists[language], language === 'zh')
    ready.set(language, made)
  }
  return made
}

/**
 * Alternatives are tried in their order, so the longest goes first within a force, and what binds before what notes:
 * "reaffirms its commitment to" before "reaffirms".
 */
function make(words: ForceWords, unspaced: boolean): ReadyForceWords {
  const [from, to, space] = unspaced ? ['', '', '\\s*'] : ['(?<![\\p{L}\\p{M}])', '(?![\\p{L}\\p{M}])', '\\s+']
  const some = (list: string) => `${from}(?:${list})${to}`
  const verbs = forces.map((force: Force) => `(?<${force}>${words[force]})`).join('|')
  const around = (core: string) =>
    `(?<words>(?:${some(words.before)}${space})*(?:${core})${to}(?:${space}${some(words.after)})*)`
  const punctuation = '[\\s\\p{P}\\p{N}]*'
  // A verb governs where a clause begins: at the start, after a comma or colon, after "we", "and", "the Assembly".
  const lead = `(?:^${punctuation}|[,;:،؛，；：、]\\s*|${from}(?:${words.lead})${space})`
  const find = (source: string, flags = 'giu') => new RegExp(source, flags)
  return {
    opening: find(
      `^${punctuation}(?:(?:${words.lead})${space})?${around(`${verbs}|(?<preamble>${words.preamble})`)}`,
      'iu',
    ),
    clause: find(`${lead}(?:(?:${words.lead})${space})?${around(verbs)}`),
    shall: find(some(words.shall)),
    should: find(some(words.should)),
    hedges: find(some(words.hedges)),
    wide: find(some(words.wide)),
    narrow: find(some(words.narrow)),
  }
}
