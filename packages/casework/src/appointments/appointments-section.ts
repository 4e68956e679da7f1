import { section } from '@clarion/journal'

/** One appointment; with whom and where are sealed. */
export type Appointment = {
  readonly id: string
  readonly at: string
  readonly purpose: string
  readonly with: string
  readonly where: string | null
  readonly interpreter?: boolean
  /** Someone goes along. */
  readonly accompanied?: boolean
  readonly organisation: string
  readonly status: 'scheduled' | 'kept' | 'missed'
  readonly why: string | null
  /** When it was written down that nobody knows why they did not meet, and nobody has found the person safe since. */
  readonly unknownSince?: string | null
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
