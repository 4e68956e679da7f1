import { expandGroup } from '@clarion/review'
import { Checkbox } from '../look/checkbox.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { isState, namesIn, type TypedParties } from './read-parties.ts'
import type { Consultations } from './use-declaration.ts'

/**
 * Who speaks: a delegation chooses among those it is named for, the office writes down whoever spoke. Of a group, who does not
 * share the position is named too.
 */
export function PartiesField({
  consultations: { isOffice, mine, groups, day, about },
  value,
  onChange,
  error,
}: {
  readonly consultations: Consultations
  readonly value: TypedParties
  readonly onChange: (value: TypedParties) => void
  readonly error: string | undefined
}) {
  const { say, row } = useWords()
  const chosen = namesIn(value.by)
  const named = [...new Set(about.delegations.map(({ party }) => party))]
  const choose = (party: string, yes: boolean) =>
    onChange({ ...value, by: (yes ? [...chosen, party] : chosen.filter((one) => one !== party)).join(', ') })
  return (
    <Stack gap={3}>
      {isOffice ? (
        <TextField
          label={say('declaration.by')}
          hint={say('declaration.byHint', { named: named.length > 0 ? row(named) : '–' })}
          required
          error={error}
          dir="ltr"
          value={value.by}
          onChange={(by) => onChange({ ...value, by })}
        />
      ) : (
        <fieldset className="field">
          <legend>{say('declaration.by')}</legend>
          {mine.map((party) => (
            <Checkbox
              key={party}
              label={<bdi>{party}</bdi>}
              checked={chosen.includes(party)}
              onChange={(yes) => choose(party, yes)}
            />
          ))}
          {error && <p className="field-error">{error}</p>}
        </fieldset>
      )}
      {chosen.map((party) => {
        const except = namesIn(value.except[party] ?? '')
        const group = expandGroup(groups, party, day, except)
        if (!group) return isState(party) ? null : <p key={party}>{say('declaration.noList', { group: party })}</p>
        return (
          <div key={party}>
            <TextField
              label={say('declaration.except', { group: party })}
              hint={say('declaration.exceptHint', { count: group.members.length, edition: group.edition })}
              error={
                group.strangers.length > 0
                  ? say('declaration.strangers', { states: row(group.strangers), group: party })
                  : undefined
              }
              dir="ltr"
              value={value.except[party] ?? ''}
              onChange={(states) => onChange({ ...value, except: { ...value.except, [party]: states } })}
            />
            {group.unsure.length > 0 && (
              <p className="soft">{say('declaration.unsure', { states: row(group.unsure) })}</p>
            )}
          </div>
        )
      })}
    </Stack>
  )
}
