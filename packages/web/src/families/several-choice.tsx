import { Checkbox } from '../look/checkbox.tsx'
import { useWords } from '../words/use-words.ts'
import type { ShortCase } from './related.ts'
import { useCodeOf } from './short-line.tsx'

/** In which cases of the group, besides this one, something is written. */
export function SeveralChoice({
  others,
  chosen,
  onChoose,
}: {
  readonly others: readonly ShortCase[]
  readonly chosen: ReadonlySet<string>
  readonly onChoose: (chosen: ReadonlySet<string>) => void
}) {
  const { say } = useWords()
  const codeOf = useCodeOf()
  const choose = (thread: string, ticked: boolean) => {
    const next = new Set(chosen)
    if (ticked) next.add(thread)
    else next.delete(thread)
    onChoose(next)
  }
  return (
    <fieldset className="field">
      <legend>{say('families.in')}</legend>
      {others.map((one) => (
        <Checkbox
          key={one.thread}
          label={codeOf(one)}
          checked={chosen.has(one.thread)}
          onChange={(ticked) => choose(one.thread, ticked)}
        />
      ))}
    </fieldset>
  )
}
