import {
  currentEdition,
  type RecordState,
  type Sentence,
  type Statement,
  type SuggestedCode,
  sentences,
} from '@clarion/review'
import { useState } from 'react'
import { Button } from '../look/button.tsx'
import { Mark } from '../look/mark.tsx'
import { Select } from '../look/select.tsx'
import { useWords } from '../words/use-words.ts'
import { messageOptions, messageWords } from './part-words.ts'
import { StatementWords } from './statement-words.tsx'
import type { Hearing } from './use-hearing.ts'
import { useReaderName } from './use-reader-name.ts'

type NewCode = {
  readonly statement: string
  readonly edition: number
  readonly start: number
  readonly end: number
  readonly message: string
  readonly stance: 'for' | 'against'
  readonly suggested?: string
}

/** A statement, sentence by sentence, with what people found in each and what the codebook suggests. */
export function CodedSentences({
  all,
  record,
  statement,
  suggestions,
  may,
  alone,
  busy,
  onCode,
  onUncode,
}: {
  readonly all: Hearing
  readonly record: RecordState
  readonly statement: Statement
  readonly suggestions: readonly SuggestedCode[]
  readonly may: boolean
  /** Whether the reader has not read it through yet: what others found is not shown to them, or it would be theirs too. */
  readonly alone: boolean
  readonly busy: boolean
  readonly onCode: (code: NewCode) => void
  readonly onUncode: (code: string) => void
}) {
  const { say, language } = useWords()
  const { me } = all
  const nameOf = useReaderName(all, !alone)
  const { words, number: edition } = currentEdition(statement)
  const [marking, setMarking] = useState<number>()
  if (words === null) return null
  const codes = record.codes.filter(
    (one) =>
      one.statement === statement.id &&
      one.edition === edition &&
      !one.removed &&
      (!alone || one.author === me.member || one.settled !== null),
  )
  const place = ({ start, end }: Sentence) => ({ statement: statement.id, edition, start, end })
  return (
    <ol className="plain hearing-sentences">
      {sentences(words, statement.language).map((sentence) => {
        const here = codes.filter(({ start, end }) => start < sentence.end && sentence.start < end)
        const offered = suggestions.filter(({ start }) => start === sentence.start)
        return (
          <li key={sentence.start} className="hearing-sentence">
            <StatementWords statement={statement}>{sentence.text}</StatementWords>
            <ul className="plain hearing-codes">
              {here.map((code) => (
                <li key={code.id}>
                  <Mark kind={code.settled === 'dropped' ? 'plain' : code.stance === 'against' ? 'warm' : 'calm'}>
                    {say(code.settled === 'dropped' ? 'hearing.codeDropped' : `hearing.code.${code.stance}`, {
                      message: code.message,
                      title: messageWords(language, record, code.message),
                      by: nameOf(code.author),
                    })}
                  </Mark>
                  {may && code.author === me.member && code.settled === null && (
                    <Button kind="quiet" busy={busy} onClick={() => onUncode(code.id)}>
                      {say('hearing.uncode')}
                      <span className="unseen"> {code.message}</span>
                    </Button>
                  )}
                </li>
              ))}
              {may &&
                offered.map(({ score: _score, support, ...code }) => (
                  <li key={code.message}>
                    <Button kind="plain" busy={busy} onClick={() => onCode({ ...code, stance: 'for' })}>
                      {say(support ? 'hearing.suggestStrong' : 'hearing.suggest', {
                        message: code.message,
                        title: messageWords(language, record, code.message),
                      })}
                    </Button>
                  </li>
                ))}
              {may && marking !== sentence.start && (
                <li>
                  <Button kind="quiet" onClick={() => setMarking(sentence.start)}>
                    {say('hearing.mark')}
                    <span className="unseen"> {sentence.text.slice(0, 60)}</span>
                  </Button>
                </li>
              )}
            </ul>
            {marking === sentence.start && (
              <div className="hearing-row">
                {(['for', 'against'] as const).map((stance) => (
                  <Select
                    key={stance}
                    label={say(`hearing.stance.${stance}`)}
                    value=""
                    empty={say('hearing.chooseMessage')}
                    onChange={(message) => {
                      setMarking(undefined)
                      if (message !== '') onCode({ ...place(sentence), message, stance })
                    }}
                    options={messageOptions(language, record).map(({ code, label }) => ({ value: code, label }))}
                  />
                ))}
                <Button kind="quiet" onClick={() => setMarking(undefined)}>
                  {say('form-entry.cancel')}
                </Button>
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}
