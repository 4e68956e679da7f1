import { type FormEvent, useState } from 'react'
import { announce } from '../app/announce.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Dialog } from '../look/dialog.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { type SavedView, useSavedViews } from './use-saved-views.ts'

/**
 * Names a view of the list of cases, or changes or removes one.
 *
 * @param view as it is; a new one has no name yet
 * @param onKept it is kept, under this id
 * @param onRemoved it is gone
 */
export function ViewDialog({
  view,
  onKept,
  onRemoved,
  onClose,
}: {
  readonly view: SavedView
  readonly onKept: (view: SavedView) => void
  readonly onRemoved: () => void
  readonly onClose: () => void
}) {
  const { say } = useWords()
  const words = useRefusalWords()
  const { keep, forget } = useSavedViews()
  const [name, setName] = useState(view.name)
  const [first, setFirst] = useState(view.first)
  const [removing, setRemoving] = useState(false)
  const isNew = view.name === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const kept = { ...view, name: name.trim(), first }
    if (keep.isPending || kept.name === '') return
    keep.mutate(kept, {
      onSuccess: () => {
        announce(say('views.kept'))
        onKept(kept)
      },
    })
  }
  const remove = () =>
    forget.mutate(view.id, {
      onSuccess: () => {
        announce(say('views.removed'))
        onRemoved()
      },
    })
  const refused = keep.error ?? forget.error
  return (
    <Dialog title={say(isNew ? 'views.newTitle' : 'views.change')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap={4}>
          <TextField
            label={say('views.name')}
            hint={say('views.nameHint')}
            required="unmarked"
            dir="auto"
            maxLength={60}
            value={name}
            onChange={setName}
          />
          <Checkbox label={say('views.first')} checked={first} onChange={setFirst} />
          {refused && (
            <Notice kind="warm" live>
              <p>{words(refused)}</p>
            </Notice>
          )}
          <Stack row gap={3}>
            <Button kind="main" type="submit" busy={keep.isPending}>
              {say('views.save')}
            </Button>
            {!isNew && (
              <Button kind="quiet" aria-expanded={removing} onClick={() => setRemoving(!removing)}>
                {say('views.remove')}
              </Button>
            )}
          </Stack>
          {removing && (
            <Stack gap={3}>
              <p>{say('views.removeWhat')}</p>
              <div>
                <Button kind="grave" busy={forget.isPending} onClick={remove}>
                  {say('views.removeYes')}
                </Button>
              </div>
            </Stack>
          )}
        </Stack>
      </form>
    </Dialog>
  )
}
