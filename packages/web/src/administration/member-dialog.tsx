import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRefusalWords } from '../app/refusal-words.ts'
import { sectionQuery } from '../case/use-case.ts'
import { organisationKind } from '../directory/directory-kinds.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Notice } from '../look/notice.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import type { MemberRow } from './administration-queries.ts'
import { MemberEffects } from './member-effects.tsx'

/** What an administrator does about a member. */
export type MemberAct = 'roles' | 'suspend' | 'restore'

const acts = {
  roles: { kind: 'member.roles-set', title: 'admin.setRolesOf', what: 'admin.setRolesWhat', save: undefined },
  suspend: { kind: 'member.suspended', title: 'admin.suspendOf', what: 'admin.suspendWhat', save: 'admin.suspend' },
  restore: { kind: 'member.restored', title: 'admin.restoreOf', what: 'admin.restoreWhat', save: 'admin.restore' },
} as const

/** Says what will happen to a member, and does it. */
export function MemberDialog({
  member,
  act,
  onClose,
}: {
  readonly member: MemberRow
  readonly act: MemberAct
  readonly onClose: () => void
}) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const queries = useQueryClient()
  const { name, organisation, roles, id } = member
  const known = useQuery(sectionQuery(organisation.id, 'members'))
  const { kind, title, what, save } = acts[act]
  return (
    <Dialog title={say(title, { name })} onClose={onClose}>
      <p>{say(what, { name })}</p>
      {known.isPending && <Waiting />}
      {known.isError && (
        <Notice kind="warm" live>
          <p>{refusal(known.error)}</p>
        </Notice>
      )}
      {known.data && (
        <EntryForm
          kind={organisationKind(kind)}
          thread={organisation.id}
          section="members"
          seen={known.data.version}
          fixed={{ member: id }}
          begin={act === 'roles' ? { roles: [...roles] } : {}}
          grave={act === 'suspend'}
          {...(save ? { saveWords: say(save) } : {})}
          onSaved={() => {
            onClose()
            void queries.invalidateQueries({ queryKey: ['members'] })
          }}
          onCancel={onClose}
        >
          {({ roles: chosen }) =>
            act !== 'restore' && (
              <MemberEffects
                member={member}
                after={act === 'suspend' ? [] : Array.isArray(chosen) ? chosen.map(String) : []}
              />
            )
          }
        </EntryForm>
      )}
    </Dialog>
  )
}
