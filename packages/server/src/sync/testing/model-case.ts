import { roles } from '@clarion/casework'
import type { Actor } from '../../http/caller.ts'
import type { Device } from './device.ts'

/** What the test itself has done. It knows nothing of grants, folds, lists or cursors. */
export type ModelCase = {
  readonly thread: string
  readonly lead: Actor
  readonly survivor: Actor
  /** The entries of each section, by id. */
  readonly said: Map<string, string[]>
  readonly notes: string[]
  readonly consents: { id: string; to: string; sections: readonly string[]; until: number; withdrawn: boolean }[]
  paused: boolean
}

/** The promise in one sentence: the lead, and whoever a consent that runs and is not paused covers; and then by role. */
export function maySee(model: ModelCase, { actor, role }: Device, section: string, now: number): boolean {
  if (!(roles[role].sections as readonly string[]).includes(section)) return false
  if (actor.organisation === model.lead.organisation) return true
  if (model.paused || section === 'sharing') return false
  return model.consents.some(
    (consent) =>
      consent.to === actor.organisation &&
      !consent.withdrawn &&
      now < consent.until &&
      (section === 'case' || consent.sections.includes(section)),
  )
}
