import { type Language, type SignedSummary, translationOf } from '@clarion/review'
import { useTyped } from '../app/use-typed.ts'
import { Button } from '../look/button.tsx'
import { Mark } from '../look/mark.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { CompareTranslation } from './compare-translation.tsx'
import { SummaryLinks } from './summary-links.tsx'
import { TranslationEditor } from './translation-editor.tsx'
import { TranslationMark } from './translation-mark.tsx'
import { type TypedTranslation, translationPlace, typedTranslation } from './typed-translation.ts'
import { type Hearing, mayDo } from './use-hearing.ts'

/** One language of a signed version: begun without anybody’s help, typed beside the original, compared, taken as a document. */
export function TranslationCard({
  all,
  signed,
  language,
}: {
  readonly all: Hearing
  readonly signed: SignedSummary
  readonly language: Language
}) {
  const { say, sayOf } = useWords()
  const { thread } = all.outline
  const [typed, keep] = useTyped<TypedTranslation>(translationPlace(thread, signed.number, language))
  const saved = all.summary && translationOf(all.summary, signed, language)
  const writes = mayDo(all, 'write-summary')
  const named = sayOf('hearing.language', language)
  const heading = `translation-${signed.number}-${language}`
  return (
    <article aria-labelledby={heading}>
      <Stack gap={3}>
        <div className="hearing-line">
          <h3 id={heading}>{named}</h3>
          {saved ? <TranslationMark translation={saved} /> : <Mark>{say('hearing.notTranslated')}</Mark>}
        </div>
        {saved && writes && <SummaryLinks {...{ thread, language }} version={signed.number} />}
        {saved && <CompareTranslation {...{ all, signed }} translation={saved} />}
        {writes && !typed && (
          <div>
            <Button kind="quiet" onClick={() => keep(typedTranslation(signed, language, all.summary))}>
              {say(saved ? 'hearing.translateAgain' : 'hearing.translate')}
              <span className="unseen"> {named}</span>
            </Button>
          </div>
        )}
        {writes && <TranslationEditor {...{ all, signed, language }} />}
      </Stack>
    </article>
  )
}
