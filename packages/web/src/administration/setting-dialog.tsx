import type { ReactNode } from 'react'
import { EntryForm, type EntryFormProps } from '../entry-form/entry-form.tsx'
import { Dialog } from '../look/dialog.tsx'
import { programmeKind } from './administration-queries.ts'

/** A setting of the programme, changed by an entry: what will happen stands above the form. */
export function SettingDialog({
  title,
  what,
  kind,
  programme,
  onClose,
  ...form
}: {
  readonly title: string
  readonly what?: ReactNode
  readonly kind: string
  readonly programme: string
  readonly onClose: () => void
} & Pick<EntryFormProps, 'seen' | 'fixed' | 'begin' | 'children' | 'saveWords'>) {
  const spoken = programmeKind(kind)
  return (
    <Dialog title={title} onClose={onClose}>
      {what && <p>{what}</p>}
      <EntryForm
        {...form}
        kind={spoken}
        thread={programme}
        section={spoken.section.name}
        onSaved={onClose}
        onCancel={onClose}
      />
    </Dialog>
  )
}
