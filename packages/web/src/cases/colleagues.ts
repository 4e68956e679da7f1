import { queryOptions, useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { useMe } from '../app/me.ts'

/** Somebody of one's own organisation who works on cases now. */
export type Colleague = {
  readonly id: string
  readonly name: string
  /** Open cases; told to supervisors alone. */
  readonly cases: number | null
}

/** GET /api/colleagues */
export type Colleagues = { readonly colleagues: readonly Colleague[]; readonly nobody: number | null }

const none: Colleagues = { colleagues: [], nobody: null }

const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: ({ signal }) => ask<Colleagues>('/api/colleagues', { signal }),
})

/** Beneath the lists of cases: whatever has those read anew changes how many each has. */
const loadQuery = queryOptions({
  queryKey: ['threads', 'load'],
  queryFn: ({ signal }) => ask<Colleagues>('/api/colleagues?load=yes', { signal }),
})

/** @returns the colleagues, and how many open cases each has; undefined until it is known, and for all but supervisors */
export function useLoad(): Colleagues | undefined {
  const { verbs } = useMe()
  return useQuery({ ...loadQuery, enabled: verbs.includes('assign-case') }).data
}

/** @returns the colleagues to whom cases can be given; none for whoever neither gives nor hands on cases */
export function useColleagues(): Colleagues {
  const { verbs } = useMe()
  const { data } = useQuery({ ...colleaguesQuery, enabled: verbs.includes('hand-on-case') })
  return data ?? none
}
