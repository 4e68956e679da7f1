import { isRefusal } from '../api/refusal.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Table } from '../look/table.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import type { CaseOutline } from './case-answers.ts'
import { groupLooks } from './group-looks.ts'
import { sectionTitle } from './section-words.ts'
import { useLooks } from './use-case.ts'

/** Who looked: when, who, at what, on what basis. Looking here is written down nowhere else, and shows itself next time. */
export function WhoLooked({ outline }: { readonly outline: CaseOutline }) {
  const spoken = useWords()
  const { say, sayOf, moment, list, comma } = spoken
  const words = useRefusalWords()
  const looks = useLooks(outline.thread)
  const rows = looks.data?.pages.flatMap((page) => page.looks) ?? []
  if (looks.isPending) return <Waiting />
  if (looks.isError) {
    return (
      <Notice kind="warm" live>
        <p>{isRefusal(looks.error, 'not-found') ? say('looks.notForYou') : words(looks.error)}</p>
      </Notice>
    )
  }
  if (rows.length === 0) return <p>{say('looks.none')}</p>
  return (
    <Stack gap={4}>
      <Table caption={say('looks.caption')}>
        <thead>
          <tr>
            <th scope="col">{say('looks.when')}</th>
            <th scope="col">{say('looks.who')}</th>
            <th scope="col">{say('looks.what')}</th>
            <th scope="col">{say('looks.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {groupLooks(rows).map(({ at, member, organisation, act, sections, basis, id }) => (
            <tr key={id}>
              <th scope="row">
                <time dateTime={at}>{moment(at)}</time>
              </th>
              <td>
                <bdi>{member.name || say('case.thePerson')}</bdi>
                {organisation.name && (
                  <span className="soft">
                    {comma}
                    <bdi>{organisation.name}</bdi>
                  </span>
                )}
              </td>
              <td className="words">
                {sayOf('looks.act', act)}
                {sections.length > 0 && <>: {list(sections.map((name) => sectionTitle(spoken, name)))}</>}
              </td>
              <td>{basis && sayOf('looks.basis', basis)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      {looks.hasNextPage && (
        <Button busy={looks.isFetchingNextPage} onClick={() => void looks.fetchNextPage()}>
          {say('app.more')}
        </Button>
      )}
    </Stack>
  )
}
