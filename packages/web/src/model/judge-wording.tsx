import type { LinkedSentence, ShownProposal } from '@clarion/review'
import { useState } from 'react'
import { Checkbox } from '../look/checkbox.tsx'
import { TextArea } from '../look/text-area.tsx'
import { useWords } from '../words/use-words.ts'
import { JudgeButtons } from './judge-buttons.tsx'
import type { ReadHearing } from './leaving.ts'
import type { KeptCall } from './use-calls.ts'
import { useJudge } from './use-judge.ts'

/** How sentences come into the summary that is being typed. */
export type IntoDraft = (message: string, sentences: readonly LinkedSentence[], inPlace: boolean) => void

/** Sentences that were proposed: taken they stand in the typed draft, where the gate reads them like any other. */
export function JudgeWording({
  all,
  call,
  number,
  proposal,
  onText,
}: {
  readonly all: ReadHearing
  readonly call: KeptCall
  readonly number: number
  readonly proposal: ShownProposal
  readonly onText: IntoDraft | undefined
}) {
  const { say } = useWords()
  const { language } = all.hearing
  const judging = useJudge(all.outline.thread, call, number)
  const [changing, setChanging] = useState(false)
  const [texts, setTexts] = useState<readonly string[]>(proposal.parts.map(({ text }) => text ?? ''))
  const [inPlace, setInPlace] = useState(false)
  const whole = proposal.parts.every(({ text, spans }) => text !== null && spans.every(({ quote }) => quote !== null))
  const take = () => {
    const said = proposal.parts.map(({ text, spans }, at) => ({
      text: (changing ? texts[at] : text) ?? '',
      links: spans.map(({ quote: _quote, ...span }) => ({ ...span, quoted: null })),
    }))
    const sentences = said.filter(({ text }) => text.trim() !== '')
    const same = said.every(({ text }, at) => text === proposal.parts[at]?.text)
    judging.judge(same ? 'taken' : 'changed', [], () => onText?.(proposal.messages[0] ?? '', sentences, inPlace))
  }
  return (
    <JudgeButtons
      {...{ judging, number, changing }}
      onTake={whole && onText ? take : undefined}
      onChanging={setChanging}
    >
      {!onText && <p className="soft">{say('model.noDraft')}</p>}
      {changing &&
        inPlaces(texts).map(({ text, at, place }) => (
          <TextArea
            key={place}
            label={say('hearing.sentence', { number: at + 1 })}
            rows={2}
            longest={4000}
            lang={language}
            dir={language === 'ar' ? 'rtl' : 'ltr'}
            value={text}
            onChange={(next) => setTexts(texts.map((one, before) => (before === at ? next : one)))}
          />
        ))}
      {onText && <Checkbox label={say('model.inPlace')} checked={inPlace} onChange={setInPlace} />}
    </JudgeButtons>
  )
}

/** Sentences have no names; what names one is where it stands. */
function inPlaces(texts: readonly string[]) {
  return texts.map((text, at) => ({ text, at, place: `sentence ${at + 1}` }))
}
