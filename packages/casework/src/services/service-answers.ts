import { type Entry, entryKind, type Problem, problem, sealed, setField } from '@clarion/journal'
import { z } from 'zod'
import { changeItem, findItem } from '../items.ts'
import { choice, dayField, identifierField, paragraphField } from '../words.ts'
import { type Service, type ServiceStatus, type ServicesState, servicesSection } from './services-section.ts'

const serviceField = identifierField.meta({ title: 'Which service', widget: 'service-of-case' })

/**
 * Says whether a service can go on from where it stands. A voice that its author had not seen does not count against
 * them: then both stand, and a person settles it.
 */
function standsAt(
  { services }: ServicesState,
  id: string,
  seen: number,
  statuses: readonly ServiceStatus[],
): Problem | undefined {
  const service = findItem(services, id)
  if (!service) return problem('refers-to-nothing', { field: 'service' })
  const known = service.status.filter(({ number }) => number <= seen)
  return known.length === 0 || known.some(({ value }) => statuses.includes(value))
    ? undefined
    : problem('not-in-this-state', { state: known.at(-1)?.value ?? 'unknown' })
}

function withStatus(
  { services }: ServicesState,
  entry: Entry<{ readonly service: string }>,
  status: ServiceStatus,
  change: (service: Service) => Partial<Service> = () => ({}),
): ServicesState {
  return {
    services: changeItem(services, entry.body.service, (service) => ({
      ...service,
      ...change(service),
      status: setField(service.status, status, entry),
    })),
  }
}

/** The person wants the service. */
export const serviceAccepted = entryKind({
  kind: 'service.accepted',
  section: servicesSection,
  verb: 'serve',
  title: 'Service accepted',
  sentence: 'wrote down that the person accepted a service',
  body: z.strictObject({
    service: serviceField,
    waits: z.boolean().default(false).meta({ title: 'There is a waiting list' }),
  }),
  check: (state, { body, seen }) => standsAt(state, body.service, seen, ['offered', 'waiting', 'declined']),
  fold: (state, entry) => withStatus(state, entry, entry.body.waits ? 'waiting' : 'accepted'),
})

/** The person does not want the service now. A choice, with its reason if they wish to say one; never held against them. */
export const serviceDeclined = entryKind({
  kind: 'service.declined',
  section: servicesSection,
  verb: 'serve',
  title: 'Service declined',
  sentence: 'wrote down that the person declined a service',
  body: z.strictObject({
    service: serviceField,
    reason: choice({
      'not-said': 'Not said',
      'not-now': 'Not now',
      'not-needed': 'Not needed',
      fear: 'Fear of what could follow',
      distrust: 'Does not trust it',
      'far-or-hours': 'Too far, or the hours do not fit',
      'family-or-work': 'Family or work',
      conditions: 'Its conditions',
      other: 'Other',
    }).meta({ title: 'Why' }),
    words: sealed(paragraphField).optional().meta({ title: 'In the person’s words' }),
  }),
  check: (state, { body, seen }) => standsAt(state, body.service, seen, ['offered', 'accepted', 'waiting']),
  fold: (state, entry) => withStatus(state, entry, 'declined', () => ({ reason: entry.body.reason })),
})

/** The service was given, once or again. */
export const serviceDelivered = entryKind({
  kind: 'service.delivered',
  section: servicesSection,
  verb: 'serve',
  title: 'Service delivered',
  sentence: 'delivered a service',
  body: z.strictObject({
    service: serviceField,
    day: dayField.optional().meta({ title: 'On' }),
    words: sealed(paragraphField).optional().meta({ title: 'What was done' }),
  }),
  check: (state, { body, seen }) =>
    standsAt(state, body.service, seen, ['offered', 'accepted', 'waiting', 'delivered']),
  fold: (state, entry) =>
    withStatus(state, entry, 'delivered', ({ delivered, deliveries }) => ({
      delivered: delivered ?? entry.body.day ?? entry.said,
      deliveries: deliveries + 1,
    })),
})

/** The service ends. */
export const serviceEnded = entryKind({
  kind: 'service.ended',
  section: servicesSection,
  verb: 'serve',
  title: 'Service ended',
  sentence: 'ended a service',
  body: z.strictObject({
    service: serviceField,
    reason: choice({
      done: 'What was wanted is reached',
      'person-ended': 'The person ended it',
      moved: 'The person moved',
      'contact-lost': 'Contact was lost',
      'provider-ended': 'It cannot be given any more',
      other: 'Other',
    }).meta({ title: 'Why' }),
    words: sealed(paragraphField).optional().meta({ title: 'Remarks' }),
  }),
  check: (state, { body, seen }) =>
    standsAt(state, body.service, seen, ['offered', 'accepted', 'waiting', 'delivered']),
  fold: (state, entry) => withStatus(state, entry, 'ended', () => ({ reason: entry.body.reason })),
})
