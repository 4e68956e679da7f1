import { currentValue, type Field, isDisputed, section } from '@clarion/journal'

/** What a listed service is. */
export type ServiceDetails = {
  readonly line: string
  readonly name: string
  readonly capacity: number | null
  readonly languages: readonly string[]
  readonly serves: readonly string[]
  readonly area: string | null
  readonly hours: string | null
  readonly safetyNotes: string | null
  readonly lastChecked: string
}

/** A service of the directory, with its free places as they were last reported. */
export type ListedService = {
  readonly id: string
  readonly details: Field<ServiceDetails>
  readonly free: number | null
  readonly reported: string | null
  readonly withdrawn: boolean
}

export type ServicesOfferedState = { readonly services: readonly ListedService[] }

export const servicesOfferedSection = section<ServicesOfferedState>({
  name: 'services-offered',
  title: 'Services that the organisation offers',
  open: true,
  initial: { services: [] },
  listing: (state) => ({ lines: [...new Set(servicesNow(state).map(({ line }) => line))].sort() }),
  facts: (state) => ({
    services: servicesNow(state).length,
    places: servicesNow(state).reduce((sum, { capacity }) => sum + (capacity ?? 0), 0),
    free: servicesNow(state).reduce((sum, { free }) => sum + (free ?? 0), 0),
  }),
  disputes: ({ services }) => services.flatMap(({ id, details }) => (isDisputed(details) ? [id] : [])),
})

/** A service as the directory shows it. */
export type DirectoryService = ServiceDetails & Pick<ListedService, 'id' | 'free' | 'reported'>

/** @returns the services that are offered now, as the directory shows them */
export function servicesNow({ services }: ServicesOfferedState): DirectoryService[] {
  return services.flatMap(({ id, details, free, reported, withdrawn }) => {
    const current = currentValue(details)
    return withdrawn || current === undefined ? [] : [{ ...current, id, free, reported }]
  })
}
