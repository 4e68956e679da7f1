import { speakerName } from '../hearing/speaker-name.ts'
import { Checkbox } from '../look/checkbox.tsx'
import { useWords } from '../words/use-words.ts'
import type { ReadHearing } from './leaving.ts'

/** Which of the statements that may leave are to leave: a person chooses. */
export function ChooseStatements({
  all,
  free,
  picked,
  onPicked,
}: {
  readonly all: ReadHearing
  readonly free: readonly string[]
  readonly picked: ReadonlySet<string>
  readonly onPicked: (picked: ReadonlySet<string>) => void
}) {
  const words = useWords()
  return (
    <fieldset className="field">
      <legend>{words.say('model.choose')}</legend>
      {all.record.statements
        .filter(({ id }) => free.includes(id))
        .map((statement) => (
          <Checkbox
            key={statement.id}
            label={<bdi>{speakerName(words, all.speakers, statement)}</bdi>}
            checked={picked.has(statement.id)}
            onChange={(yes) => {
              const next = new Set(picked)
              if (yes) next.add(statement.id)
              else next.delete(statement.id)
              onPicked(next)
            }}
          />
        ))}
    </fieldset>
  )
}
