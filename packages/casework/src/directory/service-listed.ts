import { entryKind, problem, setField } from '@clarion/journal'
import { z } from 'zod'
import { serviceLines } from '../code-lists/service-lines.ts'
import { changeItem, findItem, withItem } from '../items.ts'
import { choices, dayField, identifierField, languagesField, lineField, oneOf, paragraphField } from '../words.ts'
import { type ServiceDetails, servicesOfferedSection } from './services-offered-section.ts'

/** A service is put into the directory, or described anew. */
export const serviceListed = entryKind({
  kind: 'service.listed',
  section: servicesOfferedSection,
  verb: 'list-services',
  title: 'Service listed',
  sentence: 'listed a service',
  body: z.strictObject({
    service: identifierField.optional().meta({ title: 'Which service is described anew', widget: 'listed-service' }),
    line: oneOf(serviceLines).meta({ title: 'What it is' }),
    name: lineField.meta({ title: 'Name' }),
    capacity: z.int().min(0).max(100_000).optional().meta({ title: 'Places in all' }),
    languages: languagesField.default([]).meta({ title: 'Languages' }),
    serves: choices({
      women: 'Women',
      men: 'Men',
      girls: 'Girls',
      boys: 'Boys',
      families: 'Families, adults with children',
      'transgender-people': 'Transgender people',
      'people-with-disabilities': 'People with disabilities',
      'without-papers': 'People without papers',
      'without-identification': 'People who are not formally identified',
    })
      .default([])
      .meta({ title: 'Whom it serves' }),
    area: lineField
      .optional()
      .meta({ title: 'Area', description: 'As wide as is safe; never an address.', widget: 'place' }),
    hours: lineField.optional().meta({ title: 'Hours' }),
    safetyNotes: paragraphField.optional().meta({ title: 'Safety notes for colleagues' }),
    lastChecked: dayField.meta({ title: 'Last checked on' }),
  }),
  check: ({ services }, { body }) =>
    body.service === undefined || findItem(services, body.service)
      ? undefined
      : problem('refers-to-nothing', { field: 'service' }),
  fold: (state, entry) => {
    const { service = entry.id, line, name, languages, serves, lastChecked, ...rest } = entry.body
    const details: ServiceDetails = {
      line,
      name,
      capacity: rest.capacity ?? null,
      languages,
      serves,
      area: rest.area ?? null,
      hours: rest.hours ?? null,
      safetyNotes: rest.safetyNotes ?? null,
      lastChecked,
    }
    const known = findItem(state.services, service)
    if (known) {
      return {
        services: changeItem(state.services, service, (listed) => ({
          ...listed,
          details: setField(listed.details, details, entry),
          withdrawn: false,
        })),
      }
    }
    const first = setField<ServiceDetails>(undefined, details, entry)
    return {
      services: withItem(state.services, { id: service, details: first, free: null, reported: null, withdrawn: false }),
    }
  },
})
