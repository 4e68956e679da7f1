import type { Paragraph } from '@clarion/review'
import { Checkbox } from '../look/checkbox.tsx'
import { useWords } from '../words/use-words.ts'
import { useParagraphName } from './paragraph-name.ts'

/** Some paragraphs of a text, or none for the whole. */
export function ParagraphsField({
  paragraphs,
  chosen,
  onChange,
  error,
}: {
  readonly paragraphs: readonly Paragraph[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly error: string | undefined
}) {
  const { say } = useWords()
  const name = useParagraphName(paragraphs)
  return (
    <fieldset className="field">
      <legend>{say('declaration.onWhich')}</legend>
      <p className="field-hint">{say('declaration.noneForWhole')}</p>
      <div className="some-paragraphs">
        {paragraphs.map(({ id }) => (
          <Checkbox
            key={id}
            label={<bdi>{name(id)}</bdi>}
            checked={chosen.includes(id)}
            // In the order of the text, in whatever order they were ticked.
            onChange={(yes) =>
              onChange(paragraphs.flatMap((one) => ((one.id === id ? yes : chosen.includes(one.id)) ? [one.id] : [])))
            }
          />
        ))}
      </div>
      {error && <p className="field-error">{error}</p>}
    </fieldset>
  )
}
