import { useState } from 'react'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { Button } from '../look/button.tsx'
import { useWords } from '../words/use-words.ts'
import { type Hearing, hearingKind } from './use-hearing.ts'

/** A message is left out, with the reason that those who spoke to it will read. */
export function LeaveOut({ all, message }: { readonly all: Hearing; readonly message: string }) {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  if (!open) {
    return (
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {say('hearing.leaveOut')}
        <span className="unseen"> {message}</span>
      </Button>
    )
  }
  return (
    <EntryForm
      kind={hearingKind('message.left-out')}
      thread={all.outline.thread}
      section="summary"
      seen={all.versions['summary'] ?? 0}
      fixed={{ message }}
      onSaved={() => setOpen(false)}
      onCancel={() => setOpen(false)}
    />
  )
}
