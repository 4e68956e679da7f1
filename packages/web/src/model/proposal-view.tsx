import type { ShownProposal, SignedSummary } from '@clarion/review'
import { useFocusOnChange } from '../app/focus-on-change.ts'
import { messageWords } from '../hearing/part-words.ts'
import { holdsSentence } from '../hearing/typed-translation.ts'
import { Mark } from '../look/mark.tsx'
import { useWords } from '../words/use-words.ts'
import { JudgeCode } from './judge-code.tsx'
import { JudgeMerge } from './judge-merge.tsx'
import { JudgeTranslation } from './judge-translation.tsx'
import { type IntoDraft, JudgeWording } from './judge-wording.tsx'
import type { ReadHearing } from './leaving.ts'
import { QuotedSpans } from './quoted-spans.tsx'
import type { KeptCall } from './use-calls.ts'

/** One proposal that passed: what it says, the passages that it rests on as they stand today, and what people did with it. */
export function ProposalView(one: {
  readonly all: ReadHearing
  readonly call: KeptCall
  readonly number: number
  readonly proposal: ShownProposal
  readonly nameOf: (member: string) => string
  readonly onText: IntoDraft | undefined
  readonly signed: SignedSummary | undefined
}) {
  const { all, call, number, proposal, nameOf, onText, signed } = one
  const { say, language: spokenHere } = useWords()
  const { hearing, record, me } = all
  const own = proposal.judgements.find(({ author }) => author === me.member)
  const place = useFocusOnChange<HTMLHeadingElement>(own?.judged)
  const { purpose, language } = call.asked
  const shared = { all, call, number, proposal }
  const spoken = (purpose === 'translation' ? language : null) ?? hearing.language
  return (
    <li className="model-proposal">
      <h4 ref={place} tabIndex={-1}>
        {say('model.proposal', { number })}
        {': '}
        {proposal.messages.map((message) => `${message} (${messageWords(spokenHere, record, message)})`).join('; ')}
      </h4>
      {proposal.parts.map(({ text, source, sentence, spans }) => {
        const hidden = purpose === 'translation' && !(signed && source !== null && holdsSentence(signed, source))
        return (
          <div key={`${sentence} ${text} ${spans[0]?.statement} ${spans[0]?.start}`}>
            {!hidden && source !== null && (
              <p lang={hearing.language} dir={hearing.language === 'ar' ? 'rtl' : 'ltr'}>
                {source}
              </p>
            )}
            {!hidden && text !== null && (
              <p lang={spoken} dir={spoken === 'ar' ? 'rtl' : 'ltr'}>
                <strong>{text}</strong>
              </p>
            )}
            {spans.length > 0 && <QuotedSpans all={all} spans={spans} />}
          </div>
        )
      })}
      {proposal.judgements.length > 0 && (
        <ul className="plain">
          {proposal.judgements.map(({ author, judged, why }) => (
            <li key={author}>
              <Mark kind={judged === 'refused' ? 'plain' : 'good'}>
                {say(`model.judged.${judged}`, { by: nameOf(author) })}
              </Mark>{' '}
              {why !== null && <bdi>{why}</bdi>}
            </li>
          ))}
        </ul>
      )}
      {!own && me.verbs.includes('code-passages') && (
        <>
          {purpose === 'codes' && <JudgeCode {...shared} />}
          {purpose === 'merge' && <JudgeMerge {...shared} />}
          {purpose === 'wording' && <JudgeWording {...shared} onText={onText} />}
          {purpose === 'translation' && language && <JudgeTranslation {...shared} {...{ signed, language }} />}
        </>
      )}
    </li>
  )
}
