import {
  type ContactState,
  languages as knownLanguages,
  languageName,
  type NeedsState,
  serviceLines,
} from '@clarion/casework'
import { currentValue } from '@clarion/journal'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseOutline } from '../case/case-answers.ts'
import { sectionQuery } from '../case/use-case.ts'
import { Button } from '../look/button.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { languageNameIn } from '../words/language-name-in.ts'
import { useWords } from '../words/use-words.ts'
import type { Words } from '../words/words.ts'
import { inArea, type OfferedService, servicesQuery } from './directory-query.ts'
import { servesOptions } from './serves-options.ts'
import { ServiceCard } from './service-card.tsx'

/** From a need to a service of the directory: by what is needed, language, who is to be helped, area, free places. */
export function ChooseService({
  outline,
  onChosen,
}: {
  readonly outline: CaseOutline
  readonly onChosen: (service: OfferedService) => void
}) {
  const words = useWords()
  const { say } = words
  const { thread, sections, lead } = outline
  const seen = (name: string) => sections.some(({ key, version }) => key === name && version > 0)
  const needs = useQuery({ ...sectionQuery<NeedsState>(thread, 'needs'), enabled: seen('needs') })
  const contact = useQuery({ ...sectionQuery<ContactState>(thread, 'contact'), enabled: seen('contact') })
  const spoken = currentValue(contact.data?.state.language) ?? ''
  const [line, setLine] = useState('')
  const [language, setLanguage] = useState<string>()
  const [serves, setServes] = useState('')
  const [area, setArea] = useState('')
  const [free, setFree] = useState(false)
  const wish = { line, language: language ?? spoken, serves, free }
  const services = useQuery(servicesQuery(wish))
  // The lead needs no referral to itself.
  const found = inArea(services.data?.services ?? [], area).filter(({ organisation }) => organisation.id !== lead.id)
  const wanted = Object.entries(needs.data?.state.lines ?? {}).flatMap(([code, field]) =>
    ['urgent', 'needed'].includes(currentValue(field) ?? '') ? [code] : [],
  )
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
        <Select
          label={say('referral.serves')}
          value={serves}
          onChange={setServes}
          empty={say('referral.anybody')}
          options={servesOptions(words).map(({ code, label }) => ({ value: code, label }))}
        />
        <TextField label={say('referral.area')} value={area} onChange={setArea} />
      </div>
      <Checkbox label={say('referral.free')} checked={free} onChange={setFree} />
      {line !== '' && services.isSuccess && (
        <>
          <p role="status">{say('referral.found', { count: found.length })}</p>
          <Stack as="ul" gap={3}>
            {found.map((service) => (
              <li key={service.id}>
                <ServiceCard service={service}>
                  <Button kind="main" onClick={() => onChosen(service)}>
                    {say('referral.choose', {
                      name: `${service.organisation.name}, ${service.description.name ?? ''}`,
                    })}
                  </Button>
                </ServiceCard>
              </li>
            ))}
          </Stack>
        </>
      )}
    </Stack>
  )
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
