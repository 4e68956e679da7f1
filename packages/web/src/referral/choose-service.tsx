import {
  type ContactState,
  languages as knownLanguages,
  languageName,
  type NeedStatus,
  type NeedsState,
  type PersonState,
  serviceLines,
} from '@clarion/casework'
import { currentValue } from '@clarion/journal'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseOutline } from '../case/case-answers.ts'
import { sectionQuery } from '../case/use-case.ts'
import { ChoiceSet } from '../entry-form/choice-set.tsx'
import { Button } from '../look/button.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { Waiting } from '../look/waiting.tsx'
import { languageNameIn } from '../words/language-name-in.ts'
import { useWords } from '../words/use-words.ts'
import type { Words } from '../words/words.ts'
import { type OfferedService, servicesQuery } from './directory-query.ts'
import { servesOf, sorted } from './fitting.ts'
import { HiddenServices } from './hidden-services.tsx'
import { servesOptions } from './serves-options.ts'
import { ServiceCard } from './service-card.tsx'

/** As the need is: whoever refers may say otherwise. */
export type Urgency = 'urgent' | 'soon'

/**
 * From a need to a service of the directory: by what is needed, language, who is to be helped, area, free places. It begins
 * with what the case says of the person; whoever refers sees what that hides, and why.
 */
export function ChooseService({
  outline,
  onChosen,
}: {
  readonly outline: CaseOutline
  readonly onChosen: (service: OfferedService, urgency: Urgency | undefined) => void
}) {
  const words = useWords()
  const { say } = words
  const { thread, sections, lead } = outline
  const seen = (name: string) => sections.some(({ key, version }) => key === name && version > 0)
  const needs = useQuery({ ...sectionQuery<NeedsState>(thread, 'needs'), enabled: seen('needs') })
  const contact = useQuery({ ...sectionQuery<ContactState>(thread, 'contact'), enabled: seen('contact') })
  const person = useQuery({ ...sectionQuery<PersonState>(thread, 'person'), enabled: seen('person') })
  const spoken = currentValue(contact.data?.state.language) ?? ''
  const [chosenLine, setLine] = useState<string>()
  const [language, setLanguage] = useState<string>()
  const [chosenServes, setServes] = useState<readonly string[]>()
  const [area, setArea] = useState('')
  const [free, setFree] = useState(true)
  const { urgent, needed } = neededIn(needs.data?.state)
  const wanted = [...urgent, ...needed]
  const line = chosenLine ?? wanted[0] ?? ''
  const serves = chosenServes ?? servesOf(person.data?.state)
  const wish = { language: language ?? spoken, serves, area, free }
  // All of a sort are asked for, so that those that a wish hides stay in sight.
  const services = useQuery(servicesQuery({ line, language: '', serves: '', free: false }))
  // The lead needs no referral to itself.
  const others = (services.data?.services ?? []).filter(({ organisation }) => organisation.id !== lead.id)
  const { fitting, hidden } = sorted(others, wish)
  const urgency = urgent.includes(line) ? 'urgent' : needed.includes(line) ? 'soon' : undefined
  const choose = (service: OfferedService) => onChosen(service, urgency)
  // What the case says of the person is asked for first: a choice must not change under somebody's finger.
  if (needs.isLoading || contact.isLoading || person.isLoading) return <Waiting />
  return (
    <Stack gap={4}>
      <h2>{say('referral.what')}</h2>
      {wanted.length > 0 && (
        <fieldset>
          <legend className="small">{say('referral.fromNeeds')}</legend>
          <Stack row gap={2}>
            {wanted.map((code) => (
              <Button key={code} aria-pressed={line === code} onClick={() => setLine(code)}>
                {words.name(serviceLines.labelOf(code))}
              </Button>
            ))}
          </Stack>
        </fieldset>
      )}
      <div className="wish">
        <Select
          label={say('referral.line')}
          value={line}
          onChange={setLine}
          empty={say('form-entry.choose')}
          options={serviceLines.terms.map(({ code, label }) => ({ value: code, label: words.name(label) }))}
        />
        <Select
          label={say('referral.language')}
          value={wish.language}
          onChange={setLanguage}
          empty={say('referral.anyLanguage')}
          options={languageOptions(words, spoken)}
        />
        <TextField label={say('referral.area')} hint={say('referral.areaHint')} value={area} onChange={setArea} />
      </div>
      <ChoiceSet
        label={say('referral.serves')}
        hint={say('referral.servesHint')}
        error={undefined}
        required={false}
        several
        options={servesOptions(words)}
        chosen={serves}
        onChange={setServes}
      />
      <Checkbox label={say('referral.free')} checked={free} onChange={setFree} />
      {line !== '' && services.isSuccess && (
        <>
          <p role="status">{say('referral.found', { count: fitting.length })}</p>
          <Stack as="ul" gap={3}>
            {fitting.map((service) => (
              <li key={service.id}>
                <ServiceCard service={service}>
                  <Button kind="main" onClick={() => choose(service)}>
                    {say('referral.choose', {
                      name: words.row([service.organisation.name, service.description.name ?? ''].filter(Boolean)),
                    })}
                  </Button>
                </ServiceCard>
              </li>
            ))}
          </Stack>
          <HiddenServices hidden={hidden} onChosen={choose} />
        </>
      )}
    </Stack>
  )
}

/** What was written down as urgent and as needed, in the order of the list of services. */
function neededIn(state: NeedsState | undefined) {
  const standing = (status: NeedStatus) =>
    serviceLines.codes.filter((line) => currentValue(state?.lines[line]) === status) as readonly string[]
  return { urgent: standing('urgent'), needed: standing('needed') }
}

/** A browser has no name of its own for some languages: then it is the English one, and read aloud as such. */
function languageOptions(words: Words, spoken: string): { value: string; label: string; lang?: string }[] {
  const optionOf = (code: string) => {
    const label = languageNameIn(words, code)
    return { value: code, label, ...(label === languageName(code) && { lang: 'en' }) }
  }
  const options = knownLanguages.map(({ alpha3 }) => optionOf(alpha3))
  options.sort((one, other) => words.compare(one.label, other.label))
  const known = spoken === '' || options.some(({ value }) => value === spoken)
  return [...(known ? [] : [optionOf(spoken)]), ...options]
}
