import { type Problem, problem } from '@clarion/journal'
import { findItem } from '../items.ts'
import { identifierField } from '../words.ts'
import type { AppointmentsState } from './appointments-section.ts'

/** Names the appointment of which something is said. */
export const appointmentField = identifierField.meta({ title: 'Which appointment', widget: 'appointment' })

/** @returns what speaks against saying how an appointment went: it is not there, or that was said already */
export function checkScheduled({ appointments }: AppointmentsState, id: string): Problem | undefined {
  const appointment = findItem(appointments, id)
  if (!appointment) return problem('refers-to-nothing', { field: 'appointment' })
  return appointment.status === 'scheduled' ? undefined : problem('already-settled')
}
