import type { Json } from '@clarion/journal'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import type { GroupField, Option } from './form-field.ts'
import type { SaidMeanwhile } from './said-meanwhile.ts'
import { saidWords } from './said-words.ts'

/** What was saved in another window since this form began, beside what stands here, and the way on with either. */
export function OtherWindow({
  form,
  choices,
  there,
  here,
  onKeep,
  onTake,
}: {
  readonly form: GroupField
  readonly choices: ReadonlyMap<string, readonly Option[]>
  readonly there: readonly SaidMeanwhile[]
  readonly here: { readonly [name: string]: Json }
  readonly onKeep: () => void
  readonly onTake: () => void
}) {
  const words = useWords()
  const { say, moment } = words
  return (
    <Notice kind="warm" live title={say('form-entry.otherWindow')}>
      <dl className="other-window">
        {there.map(({ name, value, at }) => {
          const field = form.fields.find((one) => one.name === name)
          const text = (said: Json | undefined) =>
            (field && saidWords(field, said, words, choices).join('\n')) || say('form-entry.emptied')
          return (
            <div key={name}>
              <dt>{field?.title}</dt>
              <dd>
                <span className="small soft">{say('form-entry.savedThere', { at: moment(at) })}</span>{' '}
                <span className="said">{text(value)}</span>
              </dd>
              <dd>
                <span className="small soft">{say('form-entry.standsHere')}</span>{' '}
                <span className="said">{text(here[name])}</span>
              </dd>
            </div>
          )
        })}
      </dl>
      <p>{say('form-entry.journalKeeps')}</p>
      <Stack row gap={3}>
        <Button onClick={onKeep}>{say('form-entry.keepMine')}</Button>
        <Button onClick={onTake}>{say('form-entry.takeThere')}</Button>
      </Stack>
    </Notice>
  )
}
