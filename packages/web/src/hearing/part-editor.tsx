import {
  countedInterventions,
  countSupport,
  type HearingFinding,
  type LinkedSentence,
  type RecordState,
  type SummaryPart,
  spanNow,
  widestRung,
} from '@clarion/review'
import { useMemo } from 'react'
import { Button } from '../look/button.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { findingWordsIn } from './finding-words.ts'
import { messageOptions } from './part-words.ts'
import { SentenceLinks } from './sentence-links.tsx'
import type { Search } from './summary-draft.ts'
import type { Hearing } from './use-hearing.ts'

/** One paragraph: its heading, its message with who stands behind it, its sentences with what each rests on. */
export function PartEditor({
  all,
  record,
  part,
  search,
  findings,
  onChange,
  onMove,
  onRemove,
}: {
  readonly all: Hearing
  readonly record: RecordState
  readonly part: SummaryPart
  readonly search: Search
  readonly findings: readonly HearingFinding[]
  readonly onChange: (part: SummaryPart) => void
  readonly onMove: (() => void) | undefined
  readonly onRemove: () => void
}) {
  const words = useWords()
  const { say, sayOf, language } = words
  const { hearing, speakers } = all
  const { message, sentences, formal } = part
  const heard = useMemo(() => countedInterventions(record, speakers), [record, speakers])
  const counts = message === null ? undefined : countSupport(heard, message)
  const widest = counts && widestRung(counts)
  const against =
    message === null
      ? []
      : record.codes.filter((one) => one.message === message && one.stance === 'against' && !one.removed)
  const set = (at: number, sentence: LinkedSentence) =>
    onChange({ ...part, sentences: sentences.map((one, place) => (place === at ? sentence : one)) })
  const wordsOf = (at: number) =>
    findings.filter(({ sentence }) => sentence === at).map((one) => findingWordsIn(words, one))
  const direction = hearing.language === 'ar' ? 'rtl' : 'ltr'
  return (
    <section className="card hearing-part" aria-label={say('hearing.paragraph', { id: part.id.slice(1) })}>
      <Stack gap={3}>
        <div className="hearing-row">
          <TextField
            label={say('hearing.heading')}
            longest={300}
            value={part.heading}
            onChange={(heading) => onChange({ ...part, heading })}
          />
          <Select
            label={say('hearing.message')}
            value={message ?? ''}
            empty={say('hearing.noMessage')}
            onChange={(chosen) => onChange({ ...part, message: chosen === '' ? null : chosen })}
            options={messageOptions(language, record).map(({ code, label }) => ({ value: code, label }))}
          />
        </div>
        <Checkbox
          label={say('hearing.formal')}
          hint={say('hearing.formalWhat')}
          checked={formal}
          onChange={(yes) => onChange({ ...part, formal: yes })}
        />
        {counts && (
          <p className="small soft">
            {say('hearing.counts', {
              speakers: counts.speakers,
              ofSpeakers: counts.ofSpeakers,
              constituencies: counts.constituencies,
              panels: counts.panels,
              widest: widest ? sayOf('hearing.rung', widest) : say('hearing.nobody'),
            })}
          </p>
        )}
        {findings
          .filter(({ sentence }) => sentence === null)
          .map((finding) => (
            <p key={finding.code} className="field-error" role="status">
              {findingWordsIn(words, finding)}
            </p>
          ))}
        {against.length > 0 && (
          <fieldset className="field">
            <legend>{say('hearing.dissent')}</legend>
            {against.map(({ id, statement, edition, start, end }) => {
              const span = { statement, edition, start, end }
              const told = part.dissent.some((one) => one.statement === statement && one.start === start)
              const now = spanNow(record, span)
              return (
                <Checkbox
                  key={id}
                  label={<q>{now.at === 'there' ? now.quote : say('hearing.wordsWithdrawn')}</q>}
                  checked={told}
                  onChange={(yes) =>
                    onChange({
                      ...part,
                      dissent: yes
                        ? [...part.dissent, span]
                        : part.dissent.filter((one) => one.statement !== statement || one.start !== start),
                    })
                  }
                />
              )
            })}
          </fieldset>
        )}
        {inPlaces(sentences).map(({ sentence, at, place }) => (
          <div key={place} className="hearing-typed">
            <TextArea
              label={say('hearing.sentence', { number: at + 1 })}
              rows={2}
              longest={4000}
              lang={hearing.language}
              dir={direction}
              value={sentence.text}
              error={wordsOf(at).join('\n') || undefined}
              onChange={(text) => set(at, { ...sentence, text })}
            />
            {!formal && (
              <SentenceLinks
                {...{ all, record, search, message, sentence }}
                onLinks={(links) => set(at, { ...sentence, links })}
              />
            )}
          </div>
        ))}
        <Stack row gap={2}>
          <Button onClick={() => onChange({ ...part, sentences: [...sentences, { text: '', links: [] }] })}>
            {say('hearing.addSentence')}
          </Button>
          {sentences.length > 1 && (
            <Button kind="quiet" onClick={() => onChange({ ...part, sentences: sentences.slice(0, -1) })}>
              {say('hearing.dropSentence')}
            </Button>
          )}
          {onMove && (
            <Button kind="quiet" onClick={onMove}>
              {say('hearing.moveUp')}
            </Button>
          )}
          <Button kind="quiet" onClick={onRemove}>
            {say('hearing.removePart')}
          </Button>
        </Stack>
      </Stack>
    </section>
  )
}

/** Sentences have no names; what names one is where it stands. */
function inPlaces(sentences: readonly LinkedSentence[]) {
  return sentences.map((sentence, at) => ({ sentence, at, place: `sentence ${at + 1}` }))
}
