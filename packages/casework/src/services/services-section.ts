import { currentValue, type Field, isDisputed, section } from '@clarion/journal'

export type ServiceStatus = 'offered' | 'accepted' | 'waiting' | 'declined' | 'delivered' | 'ended'

/** One service to the person: who provides it and how it stands. */
export type Service = {
  readonly id: string
  readonly line: string
  readonly provider: string
  readonly referral: string | null
  readonly status: Field<ServiceStatus>
  readonly offered: string
  readonly delivered: string | null
  readonly deliveries: number
  readonly reason: string | null
}

export type ServicesState = { readonly services: readonly Service[] }

export const servicesSection = section<ServicesState>({
  name: 'services',
  title: 'Services: offered, accepted, declined, delivered',
  initial: { services: [] },
  listing: ({ services }) => ({
    services: services.map(({ line, status }) => ({ line, status: currentValue(status) ?? 'offered' })),
  }),
  facts: ({ services }) => ({
    offeredOn: services[0]?.offered.slice(0, 10) ?? null,
    deliveredOn:
      services.flatMap(({ delivered }) => (delivered === null ? [] : [delivered.slice(0, 10)])).sort()[0] ?? null,
    servicesDelivered: [...new Set(services.flatMap(({ line, deliveries }) => (deliveries > 0 ? [line] : [])))].sort(),
    servicesDeclined: [
      ...new Set(services.flatMap(({ line, status }) => (currentValue(status) === 'declined' ? [line] : []))),
    ].sort(),
  }),
  disputes: ({ services }) => services.flatMap(({ id, status }) => (isDisputed(status) ? [id] : [])),
})
