import { useWords } from '../words/use-words.ts'

/** How much of a file has moved: as a bar and in words. */
export function ShareDone({
  words,
  share,
}: {
  readonly words: 'documents.sending' | 'documents.fetching'
  /** From 0 to 1; undefined while it is not known. */
  readonly share: number | undefined
}) {
  const { say, language } = useWords()
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(Math.floor((share ?? 0) * 100) / 100)
  const text = say(words, { share: percent })
  return (
    <div className="share-done">
      <progress aria-label={text} max={1} {...(share === undefined ? {} : { value: share })} />
      <span aria-hidden>{text}</span>
    </div>
  )
}
