import { type ReactNode, useState } from 'react'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { languageNameIn } from '../words/language-name-in.ts'
import { languageTag } from '../words/language-tag.ts'
import { useWords } from '../words/use-words.ts'
import type { ConductAnswer } from './conduct-queries.ts'

/** The text in the reader's own language, or in another, which is said; any other that there is can be chosen. */
export function ConductText({
  texts,
  accepted,
  children,
}: {
  readonly texts: ConductAnswer['texts']
  /** The one that was accepted, where one was: that is what is read again. */
  readonly accepted: string | undefined
  /** What stands beneath, given the id of the text that is shown. */
  readonly children: (text: string) => ReactNode
}) {
  const words = useWords()
  const { say, language } = words
  const [chosen, setChosen] = useState(accepted)
  const isOwn = (code: string) => languageTag(code) === language
  const shown = texts.find(({ id }) => id === chosen) ?? texts.find((one) => isOwn(one.language)) ?? texts[0]
  if (!shown) return null
  const name = languageNameIn(words, shown.language)
  return (
    <Stack gap={4}>
      {!texts.some((one) => isOwn(one.language)) && (
        <Notice>
          <p>{say('conduct.otherLanguage', { language: name })}</p>
        </Notice>
      )}
      {texts.length > 1 && (
        <Select
          label={say('conduct.language')}
          value={shown.id}
          onChange={setChosen}
          options={texts.map(({ id, language: code }) => ({ value: id, label: languageNameIn(words, code) }))}
        />
      )}
      <article className="conduct-text" dir="auto" lang={languageTag(shown.language)}>
        <h2>{shown.title}</h2>
        <p className="said">{shown.text}</p>
      </article>
      {children(shown.id)}
    </Stack>
  )
}
