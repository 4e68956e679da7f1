import { proposalTable } from '@clarion/review'
import { Table } from '../look/table.tsx'
import { useWords } from '../words/use-words.ts'
import { OfText } from './of-text.tsx'
import { usePartyWords } from './party-words.ts'
import type { Consultations } from './use-declaration.ts'

/** The table of changes: paragraph, who asked, the old words, what was asked, what was done and why. Every proposal has a line. */
export function TableView({ consultations: { text, about } }: { readonly consultations: Consultations }) {
  const { say, sayOf } = useWords()
  const parties = usePartyWords()
  if (text.proposals.length === 0) return <p>{say('declaration.noProposals')}</p>
  // Old words are those of the revision on which a proposal was made.
  const rows = text.revisions.flatMap(({ number, name, paragraphs }) => {
    const made = text.proposals.filter(({ revision }) => revision === number)
    const by = new Map(made.map((one) => [one.number, one]))
    return proposalTable(paragraphs, made, text.decisions).map((row) => ({
      ...row,
      revision: name,
      made: by.get(row.number),
    }))
  })
  const columns = {
    number: say('declaration.column.number'),
    revision: say('declaration.column.revision'),
    paragraph: say('declaration.column.paragraph'),
    by: say('declaration.column.by'),
    old: say('declaration.column.old'),
    asked: say('declaration.column.asked'),
    done: say('declaration.column.done'),
  }
  const done = ({ made, outcome }: (typeof rows)[number]) => {
    if (made?.withdrawn) return sayOf('standing', 'withdrawn')
    return outcome === null ? sayOf('standing', 'open') : sayOf('outcome', outcome)
  }
  return (
    <Table caption={say('declaration.table')} captionHidden folds>
      <thead>
        <tr>
          {Object.entries(columns).map(([name, words]) => (
            <th key={name} scope="col">
              {words}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.number}>
            <th scope="row" data-column={columns.number}>
              {row.number}
            </th>
            <td data-column={columns.revision} dir="auto">
              {row.revision}
            </td>
            <td data-column={columns.paragraph}>
              <bdi>{row.label || '–'}</bdi>
            </td>
            <td data-column={columns.by}>{parties(row.made?.by ?? [])}</td>
            <td data-column={columns.old}>
              <OfText language={about.language}>{row.old}</OfText>
            </td>
            <td data-column={columns.asked}>
              {sayOf('asks', row.asked)}
              {row.text !== '' && (
                <>
                  {' '}
                  <OfText as="q" language={about.language}>
                    {row.text}
                  </OfText>
                </>
              )}
            </td>
            <td data-column={columns.done}>
              {row.why === '' ? done(row) : say('declaration.decided', { outcome: done(row) })}{' '}
              <span dir="auto">{row.why}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
