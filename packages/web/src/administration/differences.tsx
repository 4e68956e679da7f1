import { languageTag } from '../words/language-tag.ts'
import { useWords } from '../words/use-words.ts'
import { wordDifferences } from './word-differences.ts'

/** A text with what went and what came, marked for the eye and named for the ear. */
export function Differences({
  before,
  after,
  language,
}: {
  readonly before: string
  readonly after: string
  readonly language: string
}) {
  const { say } = useWords()
  const tag = languageTag(language)
  const stretches = wordDifferences(before, after, tag)
  return (
    <p className="measure admin-wording" dir="auto" lang={tag}>
      {stretches.map(({ kind, text }, place) => {
        const key = `${place} ${kind}`
        if (kind === 'same') return <span key={key}>{text}</span>
        const Mark = kind === 'added' ? 'ins' : 'del'
        return (
          <Mark key={key}>
            <span className="unseen" lang={undefined}>
              {' '}
              {say(kind === 'added' ? 'admin.cameIn' : 'admin.wentOut')}{' '}
            </span>
            {text}
          </Mark>
        )
      })}
    </p>
  )
}
