import type { ContactState, PersonState } from '@clarion/casework'
import { currentValue, isDisputed } from '@clarion/journal'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/me.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { sectionQuery } from '../case/use-case.ts'
import { countryNameIn } from '../words/country-name-in.ts'
import { languageNameIn } from '../words/language-name-in.ts'
import { useWords } from '../words/use-words.ts'

/** Something that a relative may have in common: in words, and as what is recorded in the new case. */
export type Same = {
  readonly words: string
  readonly kind: string
  readonly section: string
  readonly body: object
}

/**
 * What of a case is likely to be the same for a relative: the language to speak and the country where they live. Never how to
 * reach somebody, never a consent, never what was asked or what happened: those are each person's own. What is in dispute is
 * not taken over either.
 *
 * @returns undefined while it is not known
 */
export function useSame({ thread, sections }: CaseOutline): readonly Same[] | undefined {
  const words = useWords()
  const { say } = words
  const { verbs } = useMe()
  const said = (name: string) => sections.some(({ key, version }) => key === name && version > 0)
  const contact = useQuery({ ...sectionQuery<ContactState>(thread, 'contact'), enabled: said('contact') })
  const person = useQuery({ ...sectionQuery<PersonState>(thread, 'person'), enabled: said('person') })
  if (contact.isLoading || person.isLoading) return undefined
  const spoken = contact.data?.state.language
  const lives = person.data?.state.countryOfResidence
  const code = isDisputed(spoken) ? undefined : currentValue(spoken)
  const country = isDisputed(lives) ? undefined : currentValue(lives)
  return [
    ...(code && verbs.includes('set-safe-contact')
      ? [
          {
            words: say('families.sameLanguage', { language: languageNameIn(words, code) }),
            kind: 'safe-contact.set',
            section: 'contact',
            body: { language: code },
          },
        ]
      : []),
    ...(country && verbs.includes('describe-person')
      ? [
          {
            words: say('families.sameCountry', { country: countryNameIn(words, country) }),
            kind: 'person.described',
            section: 'person',
            body: { countryOfResidence: country },
          },
        ]
      : []),
  ]
}
