import { bareWords } from '../lint/quotations.ts'
import { isGeneric } from './generic-words.ts'
import type { Speaker } from './speakers-section.ts'

/**
 * Whoever is put on the list for two parts of the day stands there twice, and is one: the same name, for the same organisation as
 * far as it is said, of the same constituency. Names that name nobody ("A survivor") are never one.
 *
 * @param speakers opened
 * @returns for each id on the list the first of the same person
 */
export function sameSpeakers(speakers: readonly Speaker[]): ReadonlyMap<string, string> {
  const first = new Map<string, Speaker[]>()
  return new Map(
    speakers.map((speaker): [string, string] => {
      const { id, name, affiliation, constituency } = speaker
      const words = bareWords(name)
      if (words.every(isGeneric)) return [id, id]
      const key = `${constituency} ${words.join(' ')}`
      const those = first.get(key) ?? []
      const same = those.find(
        (one) => one.affiliation === '' || affiliation === '' || isOne(one.affiliation, affiliation),
      )
      if (!same) first.set(key, [...those, speaker])
      return [id, same?.id ?? id]
    }),
  )
}

function isOne(one: string, other: string): boolean {
  return bareWords(one).join(' ') === bareWords(other).join(' ')
}
