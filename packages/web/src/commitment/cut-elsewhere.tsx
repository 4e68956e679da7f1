import { type Language, languages } from '@clarion/review'
import { useState } from 'react'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { CutWords } from './cut-words.tsx'

/** As the vocabulary calls them. */
const namesOf: Readonly<Record<Language, string>> = {
  ar: 'Arabic',
  en: 'English',
  es: 'Spanish',
  fr: 'French',
  ru: 'Russian',
  zh: 'Chinese',
}

/** A text that was adopted before Clarion, or without it: what it is, and the paragraph word for word. */
export function CutElsewhere() {
  const { say, name } = useWords()
  const [symbol, setSymbol] = useState('')
  const [adopted, setAdopted] = useState('')
  const [language, setLanguage] = useState<Language>('en')
  const [label, setLabel] = useState('')
  const [raw, setRaw] = useState('')
  const text = raw.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const isWhole = symbol.trim() !== '' && adopted !== '' && text !== ''
  const paragraph = { id: 'p1', part: 'operative', label: label.trim(), text, messages: [] } as const
  return (
    <Stack gap={4}>
      <TextField label={say('promise.symbol')} required maxLength={300} value={symbol} onChange={setSymbol} />
      <TextField label={say('promise.adopted')} required type="date" value={adopted} onChange={setAdopted} />
      <Select
        label={say('promise.language')}
        value={language}
        options={languages.map((value) => ({ value, label: name(namesOf[value]) }))}
        onChange={(value) => setLanguage(languages.find((one) => one === value) ?? 'en')}
      />
      <TextField label={say('promise.label')} maxLength={60} value={label} onChange={setLabel} />
      <TextArea
        label={say('promise.paragraphText')}
        required
        maxLength={10_000}
        rows={6}
        value={raw}
        onChange={setRaw}
      />
      {isWhole && (
        <CutWords key={text} source={{ symbol: symbol.trim(), adopted, language }} paragraphs={[paragraph]} />
      )}
    </Stack>
  )
}
