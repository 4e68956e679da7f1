import {
  currentRevision,
  type DeclarationState,
  knownGroups,
  type Revision,
  type StateGroup,
  silenceStatus,
  type TextState,
} from '@clarion/review'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/me.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { sectionQuery } from '../case/use-case.ts'

/** Consultations as their reader sees them, and what the reader may do in them. */
export type Consultations = {
  readonly thread: string
  readonly about: DeclarationState
  readonly text: TextState
  /** Versions of the sections that were read. */
  readonly seen: { readonly declaration: number; readonly text: number }
  readonly revision: Revision | undefined
  /** Lists of groups at hand: those that come with Clarion, and those that were brought in. */
  readonly groups: readonly StateGroup[]
  /** The day on which groups are expanded: of the adoption, or today. */
  readonly day: string
  /** Whether the reader's organisation holds the pen. */
  readonly isOffice: boolean
  /** May hold the pen here: by organisation and by role. */
  readonly mayDraft: boolean
  /** May speak: for the parties that it is named for, or as the office for anybody. */
  readonly maySpeak: boolean
  /** For which States and groups the reader's organisation is named. */
  readonly mine: readonly string[]
}

/** @returns the consultations; undefined while they are being read */
export function useDeclaration(outline: CaseOutline): Consultations | undefined {
  const me = useMe()
  const { thread } = outline
  const about = useQuery(sectionQuery<DeclarationState>(thread, 'declaration')).data
  const text = useQuery(sectionQuery<TextState>(thread, 'text')).data
  if (!about || !text) return undefined
  const isOffice = about.state.lead === me.organisation.id
  const mine = about.state.delegations.flatMap(({ organisation, party }) =>
    organisation === me.organisation.id ? [party] : [],
  )
  return {
    thread,
    about: about.state,
    text: text.state,
    seen: { declaration: about.version, text: text.version },
    revision: currentRevision(text.state),
    groups: [...knownGroups, ...about.state.groups],
    day: text.state.adoption?.day ?? new Date().toISOString().slice(0, 10),
    isOffice,
    mine,
    mayDraft: isOffice && me.verbs.includes('draft-declaration'),
    maySpeak: (isOffice || mine.length > 0) && me.verbs.includes('negotiate'),
  }
}

/** @returns whether the text can be negotiated now: there is one, it is not adopted, and it does not lie under silence */
export function isOpen({ text, revision }: Consultations, now: string): boolean {
  const running = text.silences.some((silence) => silenceStatus(silence, now) === 'running')
  return revision !== undefined && text.adoption === null && !running
}
