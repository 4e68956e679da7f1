import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { changeItem, findItem } from '../items.ts'
import { identifierField } from '../words.ts'
import { type ServicesOfferedState, servicesOfferedSection } from './services-offered-section.ts'

const serviceField = identifierField.meta({ title: 'Which service', widget: 'listed-service' })

function listed({ services }: ServicesOfferedState, id: string) {
  return findItem(services, id) ? undefined : problem('refers-to-nothing', { field: 'service' })
}

/** How many places are free. The last report stands, whoever made it: places are counted, not argued. */
export const serviceCapacityReported = entryKind({
  kind: 'service.capacity-reported',
  section: servicesOfferedSection,
  verb: 'list-services',
  title: 'Free places reported',
  sentence: 'reported free places',
  body: z.strictObject({
    service: serviceField,
    free: z.int().min(0).max(100_000).meta({ title: 'Free places now' }),
  }),
  check: (state, { body }) => listed(state, body.service),
  fold: (state, { body, received }) => ({
    services: changeItem(state.services, body.service, (service) => ({
      ...service,
      free: body.free,
      reported: received,
    })),
  }),
})

/** A service is taken out of the directory; listing it again brings it back. */
export const serviceWithdrawn = entryKind({
  kind: 'service.withdrawn',
  section: servicesOfferedSection,
  verb: 'list-services',
  title: 'Service taken out',
  sentence: 'took a service out of the directory',
  body: z.strictObject({ service: serviceField }),
  check: (state, { body }) => listed(state, body.service),
  fold: (state, { body }) => ({
    services: changeItem(state.services, body.service, (service) => ({ ...service, withdrawn: true })),
  }),
})
