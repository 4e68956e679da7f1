import { entryKind, sealed } from '@clarion/journal'
import { z } from 'zod'
import { clockHours } from '../clocks.ts'
import { hoursAfter } from '../instants.ts'
import { changeItem } from '../items.ts'
import { choice, paragraphField } from '../words.ts'
import { appointmentField, checkScheduled } from './appointment-outcome.ts'
import { appointmentsSection } from './appointments-section.ts'

/**
 * They did not meet. That says nothing about the person: often it was us, or the bus. Where nobody knows why, somebody
 * finds out whether the person is safe, by safe contact and soon.
 */
export const appointmentMissed = entryKind({
  kind: 'appointment.missed',
  section: appointmentsSection,
  verb: 'appoint',
  title: 'Appointment not kept',
  sentence: 'wrote down that an appointment did not take place',
  body: z.strictObject({
    appointment: appointmentField,
    why: choice({
      'person-could-not': 'The person could not come',
      'person-chose': 'The person chose not to come',
      'we-could-not': 'We could not',
      moved: 'Another time was found',
      'not-known': 'Not known: check that the person is safe',
    }).meta({ title: 'Why' }),
    remarks: sealed(paragraphField).optional().meta({ title: 'Remarks' }),
  }),
  check: (state, { body }) => checkScheduled(state, body.appointment),
  fold: (state, { body, said }) => ({
    appointments: changeItem(state.appointments, body.appointment, (appointment) => ({
      ...appointment,
      status: 'missed' as const,
      why: body.why,
      unknownSince: body.why === 'not-known' ? said : null,
    })),
  }),
  tasks: ({ appointments }, { clocks }) =>
    appointments.flatMap(({ id, unknownSince, organisation }) => {
      if (!unknownSince) return []
      const due = hoursAfter(unknownSince, clockHours(clocks, 'safety-check'))
      return [{ key: `safe-${id}`, title: 'safety-to-check', due, organisation, verb: 'appoint' }]
    }),
})
