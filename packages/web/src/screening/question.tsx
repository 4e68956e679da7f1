import {
  type AnswerValue,
  answerSources,
  answerValues,
  delphiDimensions,
  type Instrument,
  longestNote,
} from '@clarion/casework'
import { useEffect, useRef } from 'react'
import { Button } from '../look/button.tsx'
import { RadioGroup } from '../look/radio-group.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { useWords } from '../words/use-words.ts'
import { answered, type Conversation, type OpenAnswer, openAnswer, partLeft, skipped } from './conversation.ts'

/** What can be chosen; skipping is a button of its own, as near as the next question. */
const offered: readonly AnswerValue[] = ['yes', 'no', 'unknown']

/** One question, and nothing else to look at. */
export function Question({
  conversation,
  instrument,
  onChange,
}: {
  readonly conversation: Conversation
  readonly instrument: Instrument
  readonly onChange: (conversation: Conversation) => void
}) {
  const words = useWords()
  const { say } = words
  const { at } = conversation
  const item = instrument.items[at]
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  if (!item) return null
  const open = openAnswer(conversation, item.code)
  const { answer, source, note } = open
  // Kept with every key, like the answers before it: a page that is loaded anew goes on in the middle of a word.
  const change = (said: Partial<OpenAnswer>) => onChange({ ...conversation, open: { ...open, ...said } })
  const part = item.dimension === undefined ? undefined : words.name(delphiDimensions.labelOf(item.dimension))
  const next = () => {
    // What is too long stays here, where it can be shortened, and is not found out when everything is sent.
    if (note.trim().length > longestNote) return
    const value = answerValues.has(answer) ? answer : 'skipped'
    onChange(
      value === 'skipped'
        ? skipped(conversation, item.code)
        : answered(conversation, {
            item: item.code,
            answer: value,
            source,
            ...(note.trim() ? { note: note.trim() } : {}),
          }),
    )
  }
  return (
    <section className="question" aria-labelledby="question">
      <Stack gap={4}>
        <p className="soft small">
          {say('screening.progress', { number: at + 1, count: instrument.items.length })}
          {part && <> · {part}</>}
        </p>
        <progress className="question-progress" value={at} max={instrument.items.length} aria-hidden="true" />
        <h2 id="question" ref={heading} tabIndex={-1} lang="en" dir="ltr">
          {item.wording}
        </h2>
        <RadioGroup
          label={say('screening.answer')}
          value={answer}
          onChange={(value) => change({ answer: value })}
          options={offered.map((value) => ({ value, label: words.name(answerValues.labelOf(value)) }))}
        />
        <Select
          label={say('screening.from')}
          value={source}
          onChange={(code) => change({ source: answerSources.has(code) ? code : 'person' })}
          options={answerSources.terms.map(({ code, label }) => ({ value: code, label: words.name(label) }))}
        />
        <TextArea
          label={say('screening.note')}
          value={note}
          onChange={(text) => change({ note: text })}
          longest={longestNote}
        />
        <Stack row gap={3}>
          {answer !== '' && (
            <Button kind="main" onClick={next}>
              {say('screening.next')}
            </Button>
          )}
          <Button onClick={() => onChange(skipped(conversation, item.code))}>{say('screening.skip')}</Button>
          {at > 0 && (
            <Button kind="quiet" onClick={() => onChange({ ...conversation, at: at - 1 })}>
              {say('screening.back')}
            </Button>
          )}
        </Stack>
        <Stack row gap={3}>
          {part && (
            <Button kind="quiet" onClick={() => onChange(partLeft(conversation, instrument))}>
              {say('screening.skipPart', { part })}
            </Button>
          )}
          <Button kind="quiet" onClick={() => onChange({ ...conversation, at: instrument.items.length })}>
            {say('screening.finish')}
          </Button>
        </Stack>
      </Stack>
    </section>
  )
}
