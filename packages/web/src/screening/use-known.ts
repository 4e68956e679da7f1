import {
  type AgeGroup,
  type ExploitationState,
  type IdentityState,
  type KnownContext,
  type PersonState,
  screeningContextOf,
} from '@clarion/casework'
import { currentValue } from '@clarion/journal'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseOutline } from '../case/case-answers.ts'
import { sectionQuery } from '../case/use-case.ts'

/** What is known of the person beside the answers, and how much of it this member may see. */
export type Known = {
  readonly pending: boolean
  readonly context: KnownContext
  /** Parts of the case that say something of it and that this member may not see. */
  readonly hidden: readonly ('person' | 'exploitation')[]
  /** The person would rather not be asked about their age. */
  readonly doNotAskAge: boolean
  /** Looks at the date of birth: a look at the identity that is written down, and so is never taken by itself. */
  readonly lookAtBirth?: (() => void) | undefined
}

/**
 * @param outline the case; undefined where there is none yet
 * @param asked the age that the conversation itself noted
 */
export function useKnown(outline: CaseOutline | undefined, asked: AgeGroup | undefined): Known {
  const [wanted, setWanted] = useState(false)
  const thread = outline?.thread ?? ''
  const may = (key: string) => outline?.sections.some((section) => section.key === key) ?? false
  const person = useQuery({ ...sectionQuery<PersonState>(thread, 'person'), enabled: may('person') })
  const happened = useQuery({
    ...sectionQuery<ExploitationState>(thread, 'exploitation'),
    enabled: may('exploitation'),
  })
  const identity = useQuery({
    ...sectionQuery<IdentityState>(thread, 'identity'),
    enabled: wanted && may('identity'),
  })
  const context = screeningContextOf({
    asked,
    person: person.data?.state,
    exploitation: happened.data?.state,
    birthDate: currentValue(identity.data?.state.birthDate) ?? undefined,
    today: new Date().toISOString().slice(0, 10),
  })
  const couldBeKnown = context.ageAtAct === 'unknown' && may('identity') && !wanted
  return {
    pending: [person, happened, identity].some(({ isLoading }) => isLoading),
    context,
    hidden: outline ? (['person', 'exploitation'] as const).filter((key) => !may(key)) : [],
    doNotAskAge: currentValue(person.data?.state.doNotAsk)?.includes('age') ?? false,
    lookAtBirth: couldBeKnown ? () => setWanted(true) : undefined,
  }
}
