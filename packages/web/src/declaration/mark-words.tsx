import type { Language } from '@clarion/review'
import { directionOf } from '@clarion/review'
import { Field } from '../look/field.tsx'
import { useWords } from '../words/use-words.ts'
import { besidePoint, type Marked, markedIn } from './marked-words.ts'
import { OfText } from './of-text.tsx'

/**
 * The words of a paragraph, to mark some of them: a field that cannot be changed, where the arrows, the shift key, a finger and
 * a screen reader mark words as they do everywhere. What is marked is said beneath it.
 *
 * @param point whether a place between words is meant, and not words
 */
export function MarkWords({
  text,
  language,
  marked,
  point,
  error,
  onMark,
}: {
  readonly text: string
  readonly language: Language
  readonly marked: Marked | undefined
  readonly point: boolean
  readonly error: string | undefined
  readonly onMark: (marked: Marked) => void
}) {
  const { say } = useWords()
  const beside = marked && besidePoint(text, marked.end)
  return (
    <>
      <Field
        label={say(point ? 'declaration.markPoint' : 'declaration.markWords')}
        hint={say(point ? 'declaration.markPointHint' : 'declaration.markHint')}
        error={error}
      >
        {(control) => (
          <textarea
            {...control}
            ref={unchanged}
            // One that is truly read-only lets nobody mark words by keyboard (Chromium); nothing that is typed reaches this one.
            aria-readonly
            inputMode="none"
            onChange={() => undefined}
            lang={language}
            dir={directionOf(language)}
            className="control of-text"
            rows={4}
            value={text}
            onSelect={({ currentTarget: { selectionStart, selectionEnd } }) => {
              const next = markedIn(text, selectionStart, selectionEnd)
              if (point) onMark({ ...next, start: next.end, quote: '' })
              // Coming to the field marks nothing; what was marked before stays.
              else if (next.quote !== '') onMark(next)
            }}
          />
        )}
      </Field>
      <p role="status" className="marked-words">
        {marked && !point && marked.quote !== '' && (
          <>
            {say('declaration.marked')}{' '}
            <OfText language={language} as="q">
              {marked.quote}
            </OfText>
          </>
        )}
        {beside && point && (
          <>
            {say('declaration.pointAt')}{' '}
            <OfText language={language} as="q">
              {beside.before}
              <b aria-hidden>|</b>
              {beside.behind}
            </OfText>
          </>
        )}
      </p>
    </>
  )
}

/** Typing, pasting, cutting and dropping do nothing to the words; moving and marking go on as everywhere. */
function unchanged(field: HTMLTextAreaElement | null): (() => void) | undefined {
  const refuse = (event: Event) => event.preventDefault()
  field?.addEventListener('beforeinput', refuse)
  return () => field?.removeEventListener('beforeinput', refuse)
}
