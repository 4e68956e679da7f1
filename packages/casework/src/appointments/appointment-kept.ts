import { entryKind, sealed } from '@clarion/journal'
import { z } from 'zod'
import { changeItem } from '../items.ts'
import { paragraphField } from '../words.ts'
import { appointmentField, checkScheduled } from './appointment-outcome.ts'
import { appointmentsSection } from './appointments-section.ts'

/** They met. */
export const appointmentKept = entryKind({
  kind: 'appointment.kept',
  section: appointmentsSection,
  verb: 'appoint',
  title: 'Appointment kept',
  sentence: 'wrote down that an appointment took place',
  body: z.strictObject({
    appointment: appointmentField,
    remarks: sealed(paragraphField).optional().meta({ title: 'Remarks' }),
  }),
  check: (state, { body }) => checkScheduled(state, body.appointment),
  fold: (state, { body }) => ({
    appointments: changeItem(state.appointments, body.appointment, (appointment) => ({
      ...appointment,
      status: 'kept' as const,
    })),
  }),
})
