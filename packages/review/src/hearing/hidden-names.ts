import { isArabic, isWrittenIn } from '../language/written-in.ts'
import { bareWords } from '../lint/quotations.ts'
import { isGeneric } from './generic-words.ts'
import type { Speaker } from './speakers-section.ts'

/** Whose names are looked for. */
export type HiddenNames = {
  /** The names of those who are not to be named. */
  readonly unnamed: readonly string[]
  /** What the record calls whoever has words in it that may not be seen. */
  readonly headings: readonly string[]
  /** Organisations, and those somebody spoke for. */
  readonly houses: readonly string[]
  /** Everybody else: what they are called as well gives nobody away. */
  readonly others: readonly Speaker[]
  /** For each statement that may not be seen what its speaker is called. */
  readonly byStatement: ReadonlyMap<string, readonly string[]>
}

/** Looks for them in a text, of which the bare words are at hand. */
export type FindsNames = (text: string, words: readonly string[], about?: ReadonlySet<string>) => boolean

/**
 * Finds the names and organisations that are not to be seen: whole, and of a person's name each word that is written large.
 *
 * Arabic writes nothing large, and many of its names are ordinary words ("hope", "light"). There one word of a name is a
 * name in a text that is about what that person said, and elsewhere it is not.
 */
export function hiddenNames({ unnamed, headings, houses, others, byStatement }: HiddenNames): FindsNames {
  const open = new Set(
    others.flatMap(({ name, affiliation, onBehalfOf }) =>
      [name, affiliation, onBehalfOf].flatMap((one) => [bareWords(one).join(' '), ...bareWords(one)]),
    ),
  )
  const isTelling = (word: string) => /^\p{L}{3,}$/u.test(word) && !isGeneric(word) && !open.has(word)
  const persons = [...unnamed, ...headings]
  const whole = [...persons, ...houses]
    .map(bareWords)
    .filter((words) => words.some((word) => !isGeneric(word)) && !open.has(words.join(' ')))
  const single = new Set(persons.flatMap(bareWords).filter(isTelling))
  const ofStatement = new Map(
    [...byStatement].map(([id, names]) => [
      id,
      names.flatMap(bareWords).filter((word) => isArabic(word) && isTelling(word)),
    ]),
  )
  if (whole.length === 0 && single.size === 0) return () => false
  return (text, words, about) => {
    if (whole.some((name) => standsIn(words, name))) return true
    const written = text.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? []
    if (written.flatMap(bareWords).some((word) => single.has(word))) return true
    const theirs = [...(about ?? [])].flatMap((id) => ofStatement.get(id) ?? [])
    return theirs.some((name) => words.some((word) => isWrittenIn(word, name)))
  }
}

function standsIn(words: readonly string[], name: readonly string[]): boolean {
  return words.some((_, at) => name.every((word, nth) => isWrittenIn(words[at + nth] ?? '', word)))
}
