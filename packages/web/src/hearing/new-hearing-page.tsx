import { useState } from 'react'
import { PageHeading } from '../app/page-heading.tsx'
import { useGo } from '../app/use-address.ts'
import { useTyped } from '../app/use-typed.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { newId } from '../entry-form/entry-now.ts'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { hearingKind } from './use-hearing.ts'

/** A hearing is opened under its modalities. */
export function Page() {
  const { say } = useWords()
  const go = useGo()
  // Kept with what is typed: the same form sent again after a reload opens the same hearing.
  const [kept, keep] = useTyped<string>('new hearing')
  const [fresh] = useState(newId)
  const thread = kept ?? fresh
  if (kept === undefined) keep(fresh)
  return (
    <Stack gap={4}>
      <PageHeading title={say('hearing.open')} />
      <p className="measure">{say('hearing.openWhat')}</p>
      <EntryForm
        kind={hearingKind('hearing.opened')}
        thread={thread}
        section="hearing"
        seen={0}
        place="hearing.opened"
        begin={{ minutes: 3, announced: 'office' }}
        onForgotten={() => keep(undefined)}
        onSaved={() => go(`/hearings/${thread}`)}
        onCancel={() => go('/hearings')}
      />
    </Stack>
  )
}
