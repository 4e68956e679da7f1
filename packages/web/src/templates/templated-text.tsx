import type { TemplateWords } from '@clarion/casework'
import { type ComponentProps, useRef } from 'react'
import { announce } from '../app/announce.tsx'
import { Select } from '../look/select.tsx'
import { TextArea } from '../look/text-area.tsx'
import { languageNameIn } from '../words/language-name-in.ts'
import { languageTag } from '../words/language-tag.ts'
import { useWords } from '../words/use-words.ts'
import { useTemplates } from './use-templates.ts'

/**
 * A paragraph that may begin with one of the programme's texts. What is chosen is put after what stands there: nothing that
 * somebody typed is ever replaced.
 */
export function TemplatedText({
  use,
  ...area
}: ComponentProps<typeof TextArea> & { readonly use: TemplateWords['use'] }) {
  const words = useWords()
  const { say, row } = words
  const place = useRef<HTMLDivElement>(null)
  const templates = useTemplates(use)
  const insert = (id: string) => {
    const chosen = templates.find((one) => one.id === id)
    if (!chosen) return
    const before = area.value.trimEnd()
    area.onChange(before === '' ? chosen.text : `${before}\n\n${chosen.text}`)
    announce(say('templates.inserted'))
    place.current?.querySelector('textarea')?.focus()
  }
  return (
    <div ref={place} className="templated-text">
      {templates.length > 0 && (
        <Select
          label={say('templates.start')}
          value=""
          onChange={insert}
          empty={say('templates.choose')}
          options={templates.map(({ id, title, language }) => {
            const tag = languageTag(language)
            return { value: id, label: row([title, languageNameIn(words, language)]), ...(tag && { lang: tag }) }
          })}
        />
      )}
      {/* The same field before and after the texts have come: another would take the place of what is being typed. */}
      <TextArea {...area} />
    </div>
  )
}
