import { Table } from '../look/table.tsx'
import { useWords } from '../words/use-words.ts'
import type { LookPage } from './audit-answers.ts'

/** Looks, newest first. */
export function LookTable({ looks }: { readonly looks: LookPage['looks'] }) {
  const { say, sayOf, moment } = useWords()
  return (
    <Table caption={say('audit.looks')} captionHidden>
      <thead>
        <tr>
          <th scope="col">{say('audit.when')}</th>
          <th scope="col">{say('audit.who')}</th>
          <th scope="col">{say('audit.what')}</th>
          <th scope="col">{say('audit.basis')}</th>
          <th scope="col">{say('audit.thread')}</th>
        </tr>
      </thead>
      <tbody>
        {looks.map((look, place) => (
          // Two looks can happen at one instant; a line never moves.
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are only ever added at the end
          <tr key={`${look.at} ${place}`}>
            <th scope="row">
              <time dateTime={look.at}>{moment(look.at)}</time>
            </th>
            <td>
              {look.member.name || say('audit.theirSelf')}
              {look.organisation.name && <span className="soft small look-for">{look.organisation.name}</span>}
            </td>
            <td>
              {sayOf('act', look.act)}
              {look.section && <span className="soft small look-for">{look.section.split('/')[0]}</span>}
            </td>
            <td>{look.basis ? sayOf('basis', look.basis) : ''}</td>
            <td>{look.thread && <code className="small">{look.thread}</code>}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
