import { type SharingState, sharingSection, shownEmergency } from '@clarion/casework'
import { refuse } from '@clarion/journal'
import { storedState } from '../database/stored-state.ts'
import { withScope } from '../database/with-scope.ts'
import { type Actor, scopeOf } from '../http/caller.ts'
import { openText } from '../sealing/envelope.ts'
import { threadKeys } from '../sealing/key-ring.ts'
import type { Services } from '../services.ts'
import { namesOf } from './names-of.ts'
import { recordLooks } from './record-look.ts'

type Named = { readonly id: string; readonly name: string }

/** Why emergency access was asked for, as whoever must confirm or review it reads it. */
export type EmergencyToDecide = {
  readonly emergency: string
  readonly decision: 'confirm' | 'review'
  readonly organisation: Named
  readonly askedBy: Named
  readonly openedBy: Named | null
  readonly at: string
  readonly until: string | null
  readonly sections: readonly string[]
  readonly hours: number | null
  /** Null where it cannot be read any more. */
  readonly reason: string | null
}

/**
 * The reason of an emergency, for the second person who confirms it and for whoever reviews it; nothing else of the case, not
 * even its code. They have no grant, so the ledger is opened as the door opens it for their entry, and what leaves it is
 * what `shownEmergency` lets through. The look is written down, and the person sees it.
 *
 * @throws ProblemError `not-found` when there is no such emergency, or none that this actor is asked to decide on
 */
export async function readEmergency(
  services: Services,
  actor: Actor,
  thread: string,
  emergency: string,
): Promise<EmergencyToDecide> {
  const { programme } = actor
  return await withScope(services.database, { ...scopeOf(actor), keeper: [thread] }, async (transaction) => {
    const state = await storedState<SharingState>(transaction, programme, thread, sharingSection.name)
    const now = new Date(services.now()).toISOString()
    const shown = (state && shownEmergency(state, emergency, actor, now)) ?? refuse('not-found')
    const keys = await services.keys.programme(transaction, programme)
    // An erased case has no key, and to everyone it is as if there were none.
    const key = (await threadKeys(transaction, keys, programme, [thread])).get(thread) ?? refuse('not-found')
    await recordLooks(services, transaction, actor, [
      { act: 'emergency', thread, section: sharingSection.name, basis: 'emergency' },
    ])
    const { id, decision, reader, askedBy, openedBy, at, until, hours } = shown
    const names = await namesOf(transaction, programme, [reader, askedBy, ...(openedBy === null ? [] : [openedBy])])
    const named = (one: string): Named => ({ id: one, name: names.get(one) ?? '' })
    return {
      emergency: id,
      decision,
      organisation: named(reader),
      askedBy: named(askedBy),
      openedBy: openedBy === null ? null : named(openedBy),
      at,
      until,
      sections: shown.sections,
      hours,
      reason: openText(key, thread, shown.reason),
    }
  })
}
