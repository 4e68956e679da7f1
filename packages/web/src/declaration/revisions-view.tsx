import { useMemo } from 'react'
import { useAddressSearch } from '../app/use-address.ts'
import { useOrganisationNames } from '../case/use-case.ts'
import { DocumentLinks } from '../look/document-links.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { CoverageTable } from './coverage-table.tsx'
import { RevisionDiff } from './revision-diff.tsx'
import type { Consultations } from './use-declaration.ts'

/** Every revision with its author, what changed between two of them, and what became of the messages. */
export function RevisionsView({ consultations }: { readonly consultations: Consultations }) {
  const { say, moment } = useWords()
  const organisations = useOrganisationNames()
  const [search, change] = useAddressSearch()
  const { revisions } = consultations.text
  const last = revisions.length - 1
  const chosen = (text: string | undefined, otherwise: number) => {
    const number = Number(text ?? otherwise)
    return revisions[number] ? number : Math.max(0, otherwise)
  }
  const to = chosen(search['to'], last)
  const from = chosen(search['from'], Math.max(0, to - 1))
  const [before, after] = useMemo(() => [revisions[from], revisions[to]], [revisions, from, to])
  if (!before || !after) return <p>{say('declaration.noDraft')}</p>
  const options = revisions.map(({ number, name }) => ({ value: String(number), label: name }))
  return (
    <Stack gap={5}>
      <ol className="plain revisions" aria-label={say('declaration.revisions')}>
        {revisions.map(({ number, name, note, organisation, at, paragraphs }) => (
          <li key={number}>
            <b dir="auto">{name}</b>{' '}
            <span className="soft small">
              {say('declaration.revisionBy', {
                organisation: organisations.get(organisation) ?? '',
                when: moment(at),
                count: paragraphs.length,
              })}
            </span>
            {note !== '' && <p dir="auto">{note}</p>}
          </li>
        ))}
      </ol>
      {revisions.length > 1 && (
        <Stack row gap={3}>
          <Select
            label={say('declaration.from')}
            value={String(from)}
            onChange={(next) => change({ from: next })}
            options={options}
          />
          <Select
            label={say('declaration.to')}
            value={String(to)}
            onChange={(next) => change({ to: next })}
            options={options}
          />
        </Stack>
      )}
      <DocumentLinks
        label={say('declaration.asDocument')}
        named={after.name}
        href={(form) => `/api/threads/${consultations.thread}/text?revision=${after.number}&as=${form}`}
      />
      <CoverageTable {...{ consultations, after }} before={from === to ? undefined : before} />
      {from !== to && <RevisionDiff {...{ consultations, before, after }} />}
    </Stack>
  )
}
