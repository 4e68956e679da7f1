import type { SignedSummary } from '@clarion/review'
import { useGo } from '../app/use-address.ts'
import { useTyped } from '../app/use-typed.ts'
import { Button } from '../look/button.tsx'
import { Mark } from '../look/mark.tsx'
import { Stack } from '../look/stack.tsx'
import { ModelForSummary } from '../model/model-for-summary.tsx'
import { useWords } from '../words/use-words.ts'
import { DraftGaps } from './draft-gaps.tsx'
import { PublishSummary } from './publish-summary.tsx'
import { skeletonOf, type TypedSummary, typedFrom } from './summary-draft.ts'
import { SummaryEditor } from './summary-editor.tsx'
import { type Hearing, mayDo } from './use-hearing.ts'

/** The summary: what was signed, and, for those who write it, the draft with all that keeps it from being signed. */
export function SummaryView(all: Hearing) {
  const { say } = useWords()
  const { outline, record, drafting, summary } = all
  const [kept, keep] = useTyped<TypedSummary>(`${outline.thread} summary`)
  const writes = mayDo(all, 'write-summary') && record !== undefined
  const current = drafting?.current
  const typed = kept ?? (current ? typedFrom(current) : undefined)
  const begin = () => {
    if (record) keep(skeletonOf({ ...all, record }))
  }
  return (
    <Stack gap={5}>
      {summary?.signed.toReversed().map((signed) => (
        <Signed key={signed.number} all={all} signed={signed} />
      ))}
      {!writes && summary?.signed.length === 0 && <p className="soft">{say('hearing.notSigned')}</p>}
      {writes && (
        <section aria-label={say('hearing.draft')}>
          <h2>{say('hearing.draft')}</h2>
          {typed === undefined && <p className="measure">{say('hearing.draftWhat')}</p>}
          <div>
            <Button kind={typed ? 'quiet' : 'main'} onClick={begin}>
              {say(typed ? 'hearing.skeletonAnew' : 'hearing.skeleton')}
            </Button>
          </div>
          {typed && <DraftGaps {...{ all, record }} />}
          {typed && <SummaryEditor {...{ all, record, typed }} onTyped={keep} changed={kept !== undefined} />}
        </section>
      )}
      {writes && <ModelForSummary {...{ all, record, typed }} onTyped={keep} />}
    </Stack>
  )
}

/** A version that was signed, as it may be shown today. */
function Signed({ all, signed }: { readonly all: Hearing; readonly signed: SignedSummary }) {
  const { say, day, language, direction } = useWords()
  const go = useGo()
  const { name, office, place, day: on } = signed.signed
  const heading = `signed-${signed.number}`
  return (
    <article className="card hearing-signed" aria-labelledby={heading}>
      <div className="hearing-line">
        <h2 id={heading}>
          <bdi lang={signed.language}>{signed.title}</bdi>
        </h2>
        <Mark kind={signed.published ? 'good' : 'calm'}>
          {say(signed.published ? 'hearing.published' : 'hearing.signedOnly')}
        </Mark>
      </div>
      <p className="small soft">{say('hearing.signedBy', { name, office, place, day: day(on) })}</p>
      <div lang={signed.language} dir={signed.language === 'ar' ? 'rtl' : 'ltr'}>
        {signed.parts.map((part) => (
          <section key={part.id}>
            {part.heading !== '' && <h3>{part.heading}</h3>}
            <p>{part.sentences.map(({ text }) => text).join(signed.language === 'zh' ? '' : ' ')}</p>
            {part.sentences.some(({ links }) => links.some(({ corrected }) => corrected)) && (
              <p className="small soft" lang={language} dir={direction}>
                {say('hearing.quoteCorrected')}
              </p>
            )}
          </section>
        ))}
      </div>
      {!signed.published && mayDo(all, 'sign-summary') && (
        <PublishSummary
          all={all}
          version={signed.number}
          onDone={() => go(`/hearings/${all.outline.thread}?view=summary`)}
        />
      )}
    </article>
  )
}
