import { useState } from 'react'
import type { Draft } from '../entry-form/draft.ts'
import { FieldView } from '../entry-form/field-view.tsx'
import type { FormField } from '../entry-form/form-field.ts'
import { Checkbox } from '../look/checkbox.tsx'
import { Field } from '../look/field.tsx'
import { RadioGroup } from '../look/radio-group.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'

/** Every control as it is, and then every shape that a vocabulary's form can have, once well and once with a fault. */
export function Controls() {
  const { say, sayOf } = useWords()
  const [text, setText] = useState('')
  const [one, setOne] = useState('open')
  const [ticked, setTicked] = useState(true)
  const options = ['open', 'closed'].map((value) => ({ value, label: sayOf('status', value) }))
  const hint = say('cases.searchHint')
  const error = say('cases.noneFound')
  return (
    <Stack gap={5}>
      <TextField label={say('cases.search')} hint={hint} required value={text} onChange={setText} />
      <TextField label={say('cases.search')} hint={hint} error={error} value={text} onChange={setText} />
      <TextArea label={say('cases.lead')} error={error} value={text} onChange={setText} />
      <Select label={say('cases.status')} value={one} onChange={setOne} options={options} />
      <Select label={say('cases.status')} error={error} value={one} onChange={setOne} options={options} />
      <Select label={say('cases.form')} value="" empty={say('cases.formAny')} onChange={setOne} options={[]} disabled />
      <RadioGroup label={say('cases.status')} hint={hint} value={one} onChange={setOne} options={options} />
      <RadioGroup label={say('cases.status')} error={error} value={one} onChange={setOne} options={options} />
      <Checkbox label={say('cases.shared')} hint={hint} checked={ticked} onChange={setTicked} />
      <Checkbox label={say('cases.shared')} checked={ticked} onChange={setTicked} disabled />
      <Field label={say('cases.code')}>{(control) => <input {...control} className="control" type="file" />}</Field>
      <Shapes />
    </Stack>
  )
}

function Shapes() {
  const { say, sayOf } = useWords()
  const [drafts, setDrafts] = useState<Readonly<Record<string, Draft>>>({ list: [''] })
  const option = (code: string) => ({ code, label: sayOf('line', code) })
  const lines = ['accommodation', 'legal-aid', 'medical-care', 'counselling', 'education', 'interpretation'].map(option)
  const many = Array.from({ length: 40 }, (_, place) => ({
    code: `c${place}`,
    label: `${lines[place % 6]?.label} ${place}`,
  }))
  const common = { hint: undefined, required: false, sealed: false, widget: undefined, preset: undefined }
  const named = (name: string, title: string) => ({ ...common, name, title })
  const item: FormField = { ...named('', say('cases.search')), type: 'text', long: false, longest: 80 }
  const fields: readonly FormField[] = [
    { ...named('text', say('cases.search')), type: 'text', long: false, longest: 80, sealed: true, required: true },
    { ...named('long', say('cases.lead')), type: 'text', long: true, longest: 800 },
    { ...named('day', say('cases.opened')), type: 'day' },
    { ...named('instant', say('cases.changed')), type: 'instant' },
    { ...named('number', say('cases.code')), type: 'number', least: 0, most: 9, whole: true },
    { ...named('yes', say('cases.shared')), type: 'yes-no' },
    { ...named('few', say('cases.status')), type: 'one', options: lines.slice(0, 3) },
    { ...named('one', say('cases.form')), type: 'one', options: lines },
    { ...named('long-one', say('cases.form')), type: 'one', options: many },
    { ...named('several', say('cases.form')), type: 'several', options: lines, least: 0 },
    { ...named('long-several', say('cases.form')), type: 'several', options: many, least: 0 },
    { ...named('list', say('cases.table')), type: 'list', item, least: 0, most: 5 },
  ]
  return fields.map((field) => (
    <FieldView
      key={field.name}
      field={field}
      path={field.name}
      draft={drafts[field.name]}
      onChange={(draft) => setDrafts({ ...drafts, [field.name]: draft })}
      faults={new Map([['several', say('cases.noneFound')]])}
      choices={new Map()}
    />
  ))
}
