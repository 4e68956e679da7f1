import type { Language, ShownProposal, SignedSummary } from '@clarion/review'
import { useState } from 'react'
import { useTyped } from '../app/use-typed.ts'
import {
  holdsSentence,
  type TypedTranslation,
  translationPlace,
  typedTranslation,
  withSentence,
} from '../hearing/typed-translation.ts'
import { TextArea } from '../look/text-area.tsx'
import { useWords } from '../words/use-words.ts'
import { JudgeButtons } from './judge-buttons.tsx'
import type { ReadHearing } from './leaving.ts'
import type { KeptCall } from './use-calls.ts'
import { useJudge } from './use-judge.ts'

/** A sentence in another language: taken it stands in the translation that is being typed, and is said to be machine-drafted. */
export function JudgeTranslation({
  all,
  call,
  number,
  proposal,
  signed,
  language,
}: {
  readonly all: ReadHearing
  readonly call: KeptCall
  readonly number: number
  readonly proposal: ShownProposal
  readonly signed: SignedSummary | undefined
  readonly language: Language
}) {
  const { say } = useWords()
  const judging = useJudge(all.outline.thread, call, number)
  const place = translationPlace(all.outline.thread, signed?.number ?? 0, language)
  const [typed, keep] = useTyped<TypedTranslation>(place)
  const [changing, setChanging] = useState(false)
  const proposed = proposal.parts[0]?.text ?? ''
  const source = proposal.parts[0]?.source ?? ''
  const [text, setText] = useState(proposed)
  const stands = signed !== undefined && proposed !== '' && holdsSentence(signed, source)
  const take = () => {
    if (!signed) return
    const said = changing ? text : proposed
    const before = typed ?? typedTranslation(signed, language, all.summary)
    judging.judge(said === proposed ? 'taken' : 'changed', [], () => keep(withSentence(before, signed, source, said)))
  }
  return (
    <JudgeButtons {...{ judging, number, changing }} onTake={stands ? take : undefined} onChanging={setChanging}>
      {!stands && <p className="soft">{say('model.notSigned')}</p>}
      {changing && (
        <TextArea
          label={say('model.translationOf')}
          rows={2}
          longest={4000}
          lang={language}
          dir={language === 'ar' ? 'rtl' : 'ltr'}
          value={text}
          onChange={setText}
        />
      )}
    </JudgeButtons>
  )
}
