import { entryKind, type Problem, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { changeItem, findItem } from '../items.ts'
import { choice, identifierField, paragraphField } from '../words.ts'
import { type AppointmentsState, appointmentsSection } from './appointments-section.ts'

const appointmentField = identifierField.meta({ title: 'Which appointment', widget: 'appointment' })

function scheduled({ appointments }: AppointmentsState, id: string): Problem | undefined {
  const appointment = findItem(appointments, id)
  if (!appointment) return problem('refers-to-nothing', { field: 'appointment' })
  return appointment.status === 'scheduled' ? undefined : problem('already-settled')
}

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
  check: (state, { body }) => scheduled(state, body.appointment),
  fold: (state, { body }) => ({
    appointments: changeItem(state.appointments, body.appointment, (appointment) => ({
      ...appointment,
      status: 'kept' as const,
    })),
  }),
})

/** They did not meet. That says nothing about the person: often it was us, or the bus. */
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
  check: (state, { body }) => scheduled(state, body.appointment),
  fold: (state, { body }) => ({
    appointments: changeItem(state.appointments, body.appointment, (appointment) => ({
      ...appointment,
      status: 'missed' as const,
      why: body.why,
    })),
  }),
})
