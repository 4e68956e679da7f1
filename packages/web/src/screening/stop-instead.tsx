import { useRefusalWords } from '../app/refusal-words.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'
import { type FirstSaid, stopped } from './first-contact.ts'
import { type FirstContactPlace, firstContactEntry } from './first-contact-entry.ts'

/** Stops before anything was asked, and writes down what was agreed: the sign, and when to come back. */
export function StopInstead({
  entry,
  said,
  onStopped,
}: {
  readonly entry: FirstContactPlace
  readonly said: FirstSaid
  readonly onStopped: () => void
}) {
  const { say } = useWords()
  const words = useRefusalWords()
  const saying = useSay()
  return (
    <>
      {saying.isError && (
        <Notice kind="warm" live title={say('form-entry.notSaved')}>
          <p>{words(saying.error)}</p>
        </Notice>
      )}
      <Button
        kind="main"
        busy={saying.isPending}
        onClick={() => saying.mutate(firstContactEntry(entry, { first: stopped(said) }), { onSuccess: onStopped })}
      >
        {say('first.stop')}
      </Button>
    </>
  )
}
