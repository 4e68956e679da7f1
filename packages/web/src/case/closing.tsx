import { consentsIn, type SharingState } from '@clarion/casework'
import type { NewEntry } from '@clarion/journal'
import { useQuery } from '@tanstack/react-query'
import { entryNow } from '../entry-form/entry-now.ts'
import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'
import type { CaseOutline } from './case-answers.ts'
import { sectionQuery, useOrganisationNames } from './use-case.ts'

/**
 * What the closing of a case takes with it: the consents, which end in the same batch, before it.
 *
 * @param closing whether it is a closing that is recorded; nothing is read else
 * @returns the entries that go before it, and who will see the case no more
 */
export function useClosing({ thread, sections }: CaseOutline, closing: boolean) {
  const names = useOrganisationNames()
  const enabled = closing && sections.some(({ key }) => key === 'sharing')
  const { data, isLoading } = useQuery({ ...sectionQuery<SharingState>(thread, 'sharing'), enabled })
  const consents = enabled && data ? consentsIn(data.state) : []
  const before = (id: string): readonly NewEntry[] =>
    data && consents.length > 0
      ? [entryNow({ id, thread, kind: 'sharing.ended', section: 'sharing', seen: data.version, body: {} })]
      : []
  const losing = [...new Set(consents.map(({ reader }) => names.get(reader) ?? ''))]
  return { isLoading, before, count: consents.length, losing }
}

/** Said before it is done: whose access ends with the case. */
export function WhoLoses({ count, losing }: Pick<ReturnType<typeof useClosing>, 'count' | 'losing'>) {
  const { say, list } = useWords()
  return count === 0 ? null : <Notice kind="warm" title={say('record.closing', { count, names: list(losing) })} />
}
