import type { EntryKind } from '@clarion/journal'
import { type CommitmentState, commitmentVocabulary, type ProgressState } from '@clarion/review'
import { infiniteQueryOptions, useQueries } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { sectionQuery } from '../case/use-case.ts'

/** A promise in the table, as the server answers (GET /api/commitments). */
export type ListedCommitment = {
  readonly thread: string
  readonly declaration: string | null
  readonly symbol: string
  readonly adopted: string
  readonly label: string
  readonly quote: string
  readonly repeats: readonly string[]
  readonly rows: readonly {
    readonly party: string
    readonly notJoined: 'reserves' | 'dissociates' | 'votes-against' | 'abstains' | null
    readonly self: 'no-report' | 'not-begun' | 'under-way' | 'done' | 'done-before-promised' | 'stopped'
    readonly reading: 'no-reading' | 'worse' | 'none' | 'some' | 'achieved' | 'cannot-tell'
  }[]
}

type CommitmentPage = { readonly commitments: readonly ListedCommitment[]; readonly next: string | null }

/** How the table is asked for, a hundred promises at a time. */
export const commitmentsQuery = infiniteQueryOptions({
  queryKey: ['threads', 'commitment'],
  queryFn: ({ pageParam, signal }) =>
    ask<CommitmentPage>(`/api/commitments${pageParam === '' ? '' : `?after=${encodeURIComponent(pageParam)}`}`, {
      signal,
    }),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next,
})

/** A promise as it stands, with the versions of its sections. */
export type Commitment = {
  readonly state: CommitmentState
  readonly progress: ProgressState
  readonly versions: Readonly<Record<'commitment' | 'progress', number>>
}

/** @returns the promise; undefined while it is being fetched, and what went wrong */
export function useCommitment(thread: string): { readonly data: Commitment | undefined; readonly error: unknown } {
  const [promise, progress] = useQueries({
    queries: [sectionQuery<CommitmentState>(thread, 'commitment'), sectionQuery<ProgressState>(thread, 'progress')],
  })
  const error = promise.error ?? progress.error
  if (!promise.data || !progress.data) return { data: undefined, error }
  const versions = { commitment: promise.data.version, progress: progress.data.version }
  return { data: { state: promise.data.state, progress: progress.data.state, versions }, error }
}

/** @returns a kind of entry of a commitment */
export function commitmentKind(name: string): EntryKind {
  const kind = commitmentVocabulary.kinds.find((one) => one.kind === name)
  if (!kind) throw new TypeError(`a commitment has no ${name}`)
  return kind
}
