import type { Json } from '@clarion/journal'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { announce } from '../app/announce.tsx'
import { useMe } from '../app/me.ts'
import { sectionQuery } from '../case/use-case.ts'
import { fieldsNow } from '../entry-form/changed-fields.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { newId } from '../entry-form/entry-now.ts'
import { Button } from '../look/button.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { organisationKind } from './directory-kinds.ts'
import { readDirectoryAnew } from './directory-queries.ts'
import { today } from './own-service.tsx'

type Act = 'list' | 'describe' | 'register'

/** What can be done to the directory itself: list a service, describe one's organisation, register another. */
export function OwnOrganisation({ seen }: { readonly seen: number | undefined }) {
  const { say } = useWords()
  const { verbs, organisation } = useMe()
  const queries = useQueryClient()
  const [act, setAct] = useState<Act>()
  const describes = verbs.includes('describe-organisation')
  const profile = useQuery({
    ...sectionQuery<{ fields: Record<string, unknown> }>(organisation.id, 'profile'),
    enabled: describes && act === 'describe',
  })
  const close = () => setAct(undefined)
  const saved = () => {
    close()
    void readDirectoryAnew(queries)
  }
  return (
    <>
      <Stack row gap={2}>
        {verbs.includes('list-services') && seen !== undefined && (
          <Button onClick={() => setAct('list')}>{say('directory.list')}</Button>
        )}
        {describes && <Button onClick={() => setAct('describe')}>{say('directory.describe')}</Button>}
        {verbs.includes('register-organisation') && (
          <Button onClick={() => setAct('register')}>{say('directory.register')}</Button>
        )}
      </Stack>
      {act === 'list' && (
        <Dialog title={say('directory.list')} onClose={close}>
          <EntryForm
            kind={organisationKind('service.listed')}
            thread={organisation.id}
            section="services-offered"
            seen={seen ?? 0}
            begin={{ lastChecked: today() }}
            omit={['service']}
            onSaved={saved}
            onCancel={close}
          />
        </Dialog>
      )}
      {act === 'describe' && profile.data && (
        <Dialog title={say('directory.describe')} onClose={close}>
          <EntryForm
            kind={organisationKind('organisation.described')}
            thread={organisation.id}
            section="profile"
            seen={profile.data.version}
            begin={fieldsNow(profile.data.state.fields) as { [name: string]: Json }}
            onSaved={saved}
            onCancel={close}
          />
        </Dialog>
      )}
      {act === 'register' && <Register onClose={close} onSaved={saved} />}
    </>
  )
}

function Register({ onClose, onSaved }: { readonly onClose: () => void; readonly onSaved: () => void }) {
  const { say } = useWords()
  const [thread] = useState(newId)
  return (
    <Dialog title={say('directory.register')} onClose={onClose}>
      <p>{say('directory.registerWhat')}</p>
      <EntryForm
        kind={organisationKind('organisation.registered')}
        thread={thread}
        section="profile"
        seen={0}
        saveWords={say('directory.register')}
        onSaved={() => {
          announce(say('directory.registered'))
          onSaved()
        }}
        onCancel={onClose}
      />
    </Dialog>
  )
}
