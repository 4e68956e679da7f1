import { entryKind, sealed } from '@clarion/journal'
import { z } from 'zod'
import { withItem } from '../items.ts'
import { choice, instantField, lineField } from '../words.ts'
import { appointmentsSection } from './appointments-section.ts'

/** The person will meet someone. Reminders go by safe contact only. */
export const appointmentScheduled = entryKind({
  kind: 'appointment.scheduled',
  section: appointmentsSection,
  verb: 'appoint',
  title: 'Appointment',
  sentence: 'made an appointment',
  body: z.strictObject({
    at: instantField.meta({ title: 'When' }),
    purpose: choice({
      talk: 'A talk',
      health: 'Health',
      legal: 'Legal',
      authority: 'An authority',
      court: 'Court',
      housing: 'Housing',
      work: 'Work or training',
      other: 'Other',
    }).meta({ title: 'What for' }),
    with: sealed(lineField).meta({ title: 'With whom' }),
    where: sealed(lineField).optional().meta({ title: 'Where' }),
    interpreter: z.boolean().default(false).meta({ title: 'With an interpreter' }),
    accompanied: z.boolean().default(false).meta({ title: 'Someone goes along' }),
  }),
  fold: (state, { id, body, organisation }) => ({
    appointments: withItem(state.appointments, {
      id,
      at: body.at,
      purpose: body.purpose,
      with: body.with,
      where: body.where ?? null,
      interpreter: body.interpreter,
      accompanied: body.accompanied,
      organisation,
      status: 'scheduled' as const,
      why: null,
      unknownSince: null,
    }),
  }),
  tasks: ({ appointments }) =>
    appointments.flatMap(({ id, at, status, organisation }) =>
      status === 'scheduled'
        ? [{ key: `appointment-${id}`, title: 'appointment-ahead', due: at, organisation, verb: 'appoint' }]
        : [],
    ),
})
