import { expandGroup, readGroupList } from '@clarion/review'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Table } from '../look/table.tsx'
import { TextArea } from '../look/text-area.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { isParty } from './read-parties.ts'
import { SayForm } from './say-form.tsx'
import type { Consultations } from './use-declaration.ts'
import { useSaying } from './use-saying.ts'

/** A group has at most so many members in one list. */
const membersAtMost = 400

/** The groups whose members are known, with who published the list; and bringing in another. */
export function GroupLists({ consultations }: { readonly consultations: Consultations }) {
  const { say } = useWords()
  const { groups, day, mayDraft } = consultations
  const columns = {
    group: say('declaration.column.group'),
    members: say('declaration.column.members'),
    source: say('declaration.column.source'),
  }
  return (
    <Stack gap={3}>
      <h2>{say('declaration.groups')}</h2>
      <details>
        <summary>{say('declaration.groupsKnown', { count: new Set(groups.map(({ id }) => id)).size })}</summary>
        <Table caption={say('declaration.groups')} captionHidden folds>
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
            {groups.map(({ id, name, edition, source }) => (
              <tr key={`${id} ${edition} ${source}`}>
                <th scope="row" data-column={columns.group}>
                  <bdi lang="en">
                    {id} {name}
                  </bdi>
                </th>
                <td data-column={columns.members}>{expandGroup(groups, id, day)?.members.length ?? 0}</td>
                <td data-column={columns.source}>
                  <bdi lang="en">
                    {source}, {edition}
                  </bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </details>
      {mayDraft && <BringGroup {...{ consultations }} />}
    </Stack>
  )
}

function BringGroup({ consultations: { thread, seen } }: { readonly consultations: Consultations }) {
  const { say } = useWords()
  const saying = useSaying({ thread, section: 'declaration', seen: seen.declaration }, 'group', () => ({
    group: '',
    name: '',
    edition: '',
    source: '',
    members: '',
  }))
  const { draft } = saying
  const id = draft.group.trim().toUpperCase()
  const about = { id, name: draft.name, edition: draft.edition, source: draft.source, via: '' }
  const { group, unread } = readGroupList(draft.members, about)
  const missing = (text: string) => (text.trim() === '' ? say('mend.missing') : undefined)
  const faultOfMembers = () => {
    if (unread.length > 0) return say('declaration.linesUnread', { count: unread.length })
    if (group.members.length > membersAtMost) return say('declaration.tooManyMembers', { most: membersAtMost })
    return group.members.length === 0 ? say('mend.missing') : undefined
  }
  return (
    <Card as="section">
      <Stack gap={3}>
        <h3>{say('declaration.bringGroup')}</h3>
        <SayForm
          saying={saying}
          faults={{
            group: missing(draft.group) ?? (isParty(id) ? undefined : say('declaration.noParty', { names: id })),
            name: missing(draft.name),
            edition: missing(draft.edition),
            source: missing(draft.source),
            members: faultOfMembers(),
          }}
          words={say('declaration.bringGroupDo')}
          onSend={() =>
            saying.send('group.listed', {
              group: id,
              name: draft.name.trim(),
              edition: draft.edition,
              source: draft.source.trim(),
              members: group.members,
            })
          }
        >
          {(told) => (
            <>
              <TextField
                label={say('declaration.groupShort')}
                required
                dir="ltr"
                error={told('group')}
                value={draft.group}
                onChange={(next) => saying.set({ group: next })}
              />
              <TextField
                label={say('declaration.groupName')}
                required
                longest={300}
                dir="auto"
                error={told('name')}
                value={draft.name}
                onChange={(next) => saying.set({ name: next })}
              />
              <TextField
                label={say('declaration.edition')}
                required
                type="date"
                error={told('edition')}
                value={draft.edition}
                onChange={(next) => saying.set({ edition: next })}
              />
              <TextField
                label={say('declaration.source')}
                required
                longest={300}
                dir="auto"
                error={told('source')}
                value={draft.source}
                onChange={(next) => saying.set({ source: next })}
              />
              <TextArea
                label={say('declaration.members')}
                hint={say('declaration.membersHint')}
                required
                dir="ltr"
                error={told('members')}
                value={draft.members}
                onChange={(next) => saying.set({ members: next })}
              />
              {unread.length > 0 && (
                <Notice kind="warm" title={say('declaration.linesUnread', { count: unread.length })}>
                  <ul className="plain">
                    {unread.slice(0, 20).map(({ line, text }) => (
                      <li key={line}>
                        {say('declaration.line', { line })} <code dir="auto">{text.slice(0, 120)}</code>
                      </li>
                    ))}
                  </ul>
                </Notice>
              )}
            </>
          )}
        </SayForm>
      </Stack>
    </Card>
  )
}
