import { section } from '@clarion/journal'

/** One appointment; with whom and where are sealed. */
export type Appointment = {
  readonly id: string
  readonly at: string
  readonly purpose: string
  readonly with: string
  readonly where: string | null
  readonly organisation: string
  readonly status: 'scheduled' | 'kept' | 'missed'
  readonly why: string | null
}

export type AppointmentsState = { readonly appointments: readonly Appointment[] }

export const appointmentsSection = section<AppointmentsState>({
  name: 'appointments',
  title: 'Appointments',
  initial: { appointments: [] },
  listing: ({ appointments }) => ({
    next: appointments.flatMap(({ at, status }) => (status === 'scheduled' ? [at] : [])).sort()[0] ?? null,
  }),
  facts: ({ appointments }) => ({
    appointmentsKept: appointments.filter(({ status }) => status === 'kept').length,
    appointmentsMissed: appointments.filter(({ status }) => status === 'missed').length,
  }),
})
