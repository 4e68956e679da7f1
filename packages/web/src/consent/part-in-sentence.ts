import { shareableSections } from '@clarion/casework'
import type { Words } from '../words/words.ts'

/**
 * What a part of a case is called in the middle of a sentence that is read to the person.
 *
 * @param words the language in which it is read
 * @param section the section's name; one that cannot be shared is said as it is
 */
export function partInSentence({ language, name }: Words, section: string): string {
  const title: string | undefined = (shareableSections as Readonly<Record<string, string>>)[section]
  if (title === undefined) return section
  const called = name(title)
  return called.charAt(0).toLocaleLowerCase(language) + called.slice(1)
}
