import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import type { Saying } from './use-saying.ts'

/** What is to be mended, by the name of the field. */
export type Faults = Readonly<Record<string, string | undefined>>

/**
 * A short form for one entry. What is to be mended is said at its field once somebody has tried to send, and the first of
 * them takes the focus.
 */
export function SayForm({
  saying,
  faults,
  words,
  grave = false,
  onSend,
  onCancel,
  children,
}: {
  readonly saying: Pick<Saying<never>, 'pending' | 'refused' | 'stepUp' | 'wasKept' | 'forget'>
  readonly faults: Faults
  readonly words: string
  readonly grave?: boolean
  readonly onSend: () => void
  readonly onCancel?: () => void
  /** The fields; they ask what is wrong with them by their name. */
  readonly children: (told: (name: string) => string | undefined) => ReactNode
}) {
  const { say } = useWords()
  const place = useRef<HTMLFormElement>(null)
  const [tries, setTries] = useState(0)
  const wrong = Object.values(faults).filter(Boolean).length
  useEffect(() => {
    if (tries > 0) place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [tries])
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (wrong > 0) return setTries(tries + 1)
    setTries(0)
    onSend()
  }
  return (
    <form ref={place} noValidate onSubmit={send} className="say-form">
      <Stack gap={4}>
        {saying.wasKept && (
          <Notice>
            <p>{say('form-entry.draft')}</p>
            <Button kind="quiet" onClick={saying.forget}>
              {say('form-entry.startAfresh')}
            </Button>
          </Notice>
        )}
        {children((name) => (tries > 0 ? faults[name] : undefined))}
        {tries > 0 && wrong > 0 && (
          <p className="field-error" role="status">
            {say('form-entry.mend', { count: wrong })}
          </p>
        )}
        {saying.refused !== undefined && (
          <Notice kind="warm" live title={say('form-entry.notSaved')}>
            <p>{saying.refused}</p>
          </Notice>
        )}
        <Stack row gap={3}>
          <Button type="submit" kind={grave ? 'grave' : 'main'} busy={saying.pending}>
            {words}
          </Button>
          {onCancel && (
            <Button
              kind="quiet"
              onClick={() => {
                saying.forget()
                onCancel()
              }}
            >
              {say('form-entry.cancel')}
            </Button>
          )}
        </Stack>
      </Stack>
      {saying.stepUp}
    </form>
  )
}
