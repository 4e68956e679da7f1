import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { changeItem, findItem } from '../items.ts'
import { choice, paragraphField } from '../words.ts'
import { appointmentField } from './appointment-outcome.ts'
import { appointmentsSection } from './appointments-section.ts'

/**
 * Somebody tried to find out whether the person is safe who did not come. Not reached is no answer: it is tried again. Found
 * or in danger is one, and of the danger the section of risk speaks.
 */
export const safetyChecked = entryKind({
  kind: 'safety.checked',
  section: appointmentsSection,
  verb: 'appoint',
  title: 'Whether the person is safe',
  sentence: 'checked that the person is safe after an appointment that was not kept',
  body: z.strictObject({
    appointment: appointmentField,
    outcome: choice({
      safe: 'Safe, as the person says',
      'not-reached': 'Not reached yet',
      danger: 'In danger: look at the risks and act now',
    }).meta({ title: 'What was found', description: 'By safe contact only, and never on another way to find out.' }),
    remarks: sealed(paragraphField).optional().meta({ title: 'Remarks' }),
  }),
  check: ({ appointments }, { body }) => {
    const appointment = findItem(appointments, body.appointment)
    if (!appointment) return problem('refers-to-nothing', { field: 'appointment' })
    return appointment.unknownSince ? undefined : problem('already-settled')
  },
  fold: (state, { body, said }) => ({
    appointments: changeItem(state.appointments, body.appointment, (appointment) => ({
      ...appointment,
      // Tried and not reached: the clock runs from this try.
      unknownSince: body.outcome === 'not-reached' && appointment.unknownSince ? said : null,
    })),
  }),
})
