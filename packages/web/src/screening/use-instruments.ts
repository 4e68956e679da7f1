import { allInstruments, findInstrument, type ImportedState, type Instrument, instrumentOf } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/me.ts'
import { sectionQuery } from '../case/use-case.ts'

/** How the instruments that the programme brought in are asked for. */
export const importedQuery = (programme: string) => ({
  ...sectionQuery<ImportedState>(programme, 'instruments'),
  staleTime: 5 * 60_000,
  gcTime: 12 * 3_600_000,
})

/** The instruments that come with Clarion, and those that the programme brought in as soon as they are known. */
export type KnownInstruments = {
  /** They are being fetched; not so where there is no connection, and then the ones that come with Clarion serve. */
  readonly loading: boolean
  readonly all: readonly Instrument[]
  /** @returns this very version of an instrument */
  of(id: string, version: string): Instrument | undefined
  /** @returns this version, or the one of today where a conversation was begun before an upgrade */
  near(id: string, version: string): Instrument | undefined
}

/** @returns what people can be screened with, as far as wording goes: whether it is on is the programme's to say */
export function useInstruments(): KnownInstruments {
  const { programme } = useMe()
  const { data, isLoading } = useQuery(importedQuery(programme.id))
  const of = (id: string, version: string) => instrumentOf(data?.state, id, version)
  return {
    loading: isLoading,
    all: allInstruments(data?.state),
    of,
    near: (id, version) => of(id, version) ?? findInstrument(id),
  }
}
