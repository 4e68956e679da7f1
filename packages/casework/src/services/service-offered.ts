import { entryKind, sealed, setField } from '@clarion/journal'
import { z } from 'zod'
import { serviceLines } from '../code-lists/service-lines.ts'
import { withItem } from '../items.ts'
import { identifierField, oneOf, paragraphField } from '../words.ts'
import { type ServiceStatus, servicesSection } from './services-section.ts'

/** A service was offered to the person. Whatever a person's status, help is offered (CoE Convention, article 12). */
export const serviceOffered = entryKind({
  kind: 'service.offered',
  section: servicesSection,
  verb: 'serve',
  title: 'Service offered',
  sentence: 'offered a service',
  body: z.strictObject({
    line: oneOf(serviceLines).meta({ title: 'Which service' }),
    referral: identifierField.optional().meta({ title: 'Because of which referral', widget: 'referral' }),
    words: sealed(paragraphField).optional().meta({ title: 'What exactly' }),
  }),
  fold: (state, entry) => ({
    services: withItem(state.services, {
      id: entry.id,
      line: entry.body.line,
      provider: entry.organisation,
      referral: entry.body.referral ?? null,
      status: setField<ServiceStatus>(undefined, 'offered', entry),
      offered: entry.said,
      delivered: null,
      deliveries: 0,
      reason: null,
    }),
  }),
})
