import { useState } from 'react'
import type { Stop } from '../entry-form/entry-form.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { useWords } from '../words/use-words.ts'

/**
 * The person says in their own words what will be shared: only then is a consent informed. Asked anew each time the form is
 * opened, and never kept with a draft.
 *
 * @returns the box to tick, and what stops the form while it is not ticked
 */
export function useReadBack() {
  const { say } = useWords()
  const [done, setDone] = useState(false)
  const stop: Stop | undefined = done ? undefined : { at: 'read-back', words: say('consent.readBackMissing') }
  const box = (
    <div data-path="read-back">
      <Checkbox label={say('consent.readBack')} checked={done} onChange={setDone} />
    </div>
  )
  return { stop, box }
}
