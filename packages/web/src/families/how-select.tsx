import { type RelationHow, relationHows } from '@clarion/casework'
import { Select } from '../look/select.tsx'
import { useWords } from '../words/use-words.ts'

/** @returns whether a text says who the other person is to this one */
export function isHow(text: string): text is RelationHow {
  return Object.hasOwn(relationHows, text)
}

/** Who the other person is to this one. */
export function HowSelect({
  error,
  value,
  onChange,
}: {
  readonly error?: string | undefined
  readonly value: string
  readonly onChange: (how: string) => void
}) {
  const { say, name } = useWords()
  return (
    <Select
      label={say('families.how')}
      error={error}
      value={value}
      onChange={onChange}
      empty={say('form-entry.choose')}
      options={Object.entries(relationHows).map(([code, label]) => ({ value: code, label: name(label) }))}
    />
  )
}
