import { shareableSections } from '@clarion/casework'
import { Check } from 'lucide-react'
import { sectionContent, sectionTitle } from '../case/section-words.ts'
import { Table } from '../look/table.tsx'
import type { Words } from '../words/words.ts'
import type { ConsentQuestion } from './consent-question.ts'

/** Every part that there is, and whether they would see it: what stays closed is half of what is agreed. */
export function ConsentTable({
  words,
  question: { recipient, sections },
}: {
  readonly words: Words
  readonly question: ConsentQuestion
}) {
  const { say } = words
  const all = Object.keys(shareableSections)
  // What would be seen comes first.
  const rows = [...all.filter((name) => sections.includes(name)), ...all.filter((name) => !sections.includes(name))]
  return (
    <Table caption={say('consent.table', { recipient })}>
      <thead>
        <tr>
          <th scope="col">{say('matrix.part')}</th>
          <th scope="col">{say('consent.seen')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((name) => {
          const seen = sections.includes(name)
          return (
            <tr key={name}>
              <th scope="row">
                {sectionTitle(words, name)}
                {seen && <span className="matrix-content soft small">{sectionContent(words, name)}</span>}
              </th>
              <td className={seen ? 'matrix-sees' : 'matrix-not soft'}>
                {seen && <Check size={18} aria-hidden />} {say(seen ? 'form-entry.yes' : 'form-entry.no')}
              </td>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
