import type { FormEvent } from 'react'
import { Button } from '../look/button.tsx'
import { Select } from '../look/select.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'

/** What the first administrator says of the programme, the organisation and themselves. */
export type SetUpSaid = {
  readonly programme: string
  readonly organisation: string
  readonly type: string
  readonly name: string
  readonly email: string
}

/** The types of organisations (HTCDS); their words are in first-way-words.ts, and a test holds them to the code list. */
const organisationTypes = [
  'NGO',
  'LawEnforcement',
  'HealthServiceOrganisation',
  'CentralGovernmentOrganisation',
  'LocalGovernmentOrganisation',
  'ImmigrationService',
  'LegalService',
  'CorporateBusiness',
  'SchoolOrCollege',
] as const

/** The form of the set-up, before the way to sign in is chosen. */
export function SetUpForm({
  said,
  onChange,
  onDone,
}: {
  readonly said: SetUpSaid
  readonly onChange: (said: SetUpSaid) => void
  readonly onDone: () => void
}) {
  const { say } = useWords()
  const field = (name: keyof SetUpSaid) => ({
    required: 'unmarked' as const,
    value: said[name],
    onChange: (value: string) => onChange({ ...said, [name]: value }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onDone()
  }
  const options = organisationTypes.map((type) => ({ value: type, label: say(`organisationType.${type}`) }))
  return (
    <form className="own-way" onSubmit={submit}>
      <TextField
        {...field('programme')}
        label={say('setUp.programme')}
        hint={say('setUp.programmeHint')}
        maxLength={200}
      />
      <TextField
        {...field('organisation')}
        label={say('setUp.organisation')}
        hint={say('setUp.organisationHint')}
        autoComplete="organization"
        maxLength={200}
      />
      <Select {...field('type')} label={say('setUp.type')} empty={say('setUp.typeChoose')} options={options} />
      <TextField
        {...field('name')}
        label={say('setUp.name')}
        hint={say('setUp.nameHint')}
        autoComplete="name"
        maxLength={200}
      />
      <TextField
        {...field('email')}
        label={say('setUp.email')}
        hint={say('setUp.emailHint')}
        type="email"
        autoComplete="email"
        spellCheck={false}
        maxLength={254}
      />
      <div>
        <Button type="submit" kind="main">
          {say('setUp.next')}
        </Button>
      </div>
    </form>
  )
}
