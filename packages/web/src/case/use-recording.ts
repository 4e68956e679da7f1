import type { CaseState, SharingState } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/me.ts'
import { useColleagues } from '../cases/colleagues.ts'
import type { CaseOutline } from './case-answers.ts'
import type { Recording } from './case-kinds.ts'
import { sectionQuery } from './use-case.ts'

const has = ({ sections }: CaseOutline, name: string) => sections.some(({ key }) => key === name)

/** @returns whether the case is open or closed; undefined while it is not known, and for whoever may not know it */
export function useCaseStatus(outline: CaseOutline): CaseState['status'] | undefined {
  return useCaseState(outline)?.status
}

/** @returns what the case's own section says */
export function useCaseState(outline: CaseOutline): CaseState | undefined {
  const { data } = useQuery({ ...sectionQuery<CaseState>(outline.thread, 'case'), enabled: has(outline, 'case') })
  return data?.state
}

/** @returns what stands behind the question what this member may record in this case now */
export function useRecording(outline: CaseOutline): Recording {
  const me = useMe()
  const state = useCaseState(outline)
  const { colleagues } = useColleagues()
  const worker = state?.worker
  const gone = worker && colleagues.length > 0 && !colleagues.some(({ id }) => id === worker) ? [worker] : []
  const sharing = useQuery({
    ...sectionQuery<SharingState>(outline.thread, 'sharing'),
    enabled: has(outline, 'sharing'),
  })
  return {
    verbs: me.verbs,
    closed: state?.status === 'closed' || state?.status === 'erased',
    context: {
      now: new Date().toISOString(),
      organisation: me.organisation.id,
      author: me.member,
      access: {
        lead: outline.lead.id,
        survivor: state?.survivor ?? null,
        grants: sharing.data?.state.grants ?? [],
        erased: state?.status === 'erased',
      },
      states: new Map(),
      gone: new Set(gone),
    },
  }
}
