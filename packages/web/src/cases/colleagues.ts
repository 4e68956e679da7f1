import { queryOptions, useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { useMe } from '../app/me.ts'

/** Somebody of one's own organisation who works on cases, or did. */
export type Colleague = {
  readonly id: string
  readonly name: string
  /** Whether cases can be given to them now. */
  readonly working: boolean
  /** Open cases; told to supervisors alone. */
  readonly cases: number | null
}

/** GET /api/colleagues */
export type Colleagues = { readonly colleagues: readonly Colleague[]; readonly nobody: number | null }

const none: Colleagues = { colleagues: [], nobody: null }

/** Beneath the lists of cases: whatever has those read anew changes how many each has. */
const colleaguesQuery = queryOptions({
  queryKey: ['threads', 'colleagues'],
  queryFn: ({ signal }) => ask<Colleagues>('/api/colleagues', { signal }),
})

/** @returns the colleagues to whom cases can be given; none for whoever neither gives nor hands on cases */
export function useColleagues(): Colleagues {
  const { verbs } = useMe()
  const { data } = useQuery({ ...colleaguesQuery, enabled: verbs.includes('hand-on-case') })
  return data ?? none
}
