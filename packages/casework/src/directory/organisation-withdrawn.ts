import { type CheckContext, entryKind, type Problem, problem } from '@clarion/journal'
import { z } from 'zod'
import { lineField } from '../words.ts'
import { type ProfileState, profileSection } from './profile-section.ts'

/**
 * An organisation that was brought in by mistake is taken out again, by who brought it in. It stays in the journal and keeps its
 * name in every record that says it; it is offered to nobody any more, and those who work there can do nothing. That it
 * leads nothing and is let into nothing, the door asks: no case may be left with nobody.
 */
export const organisationWithdrawn = entryKind({
  kind: 'organisation.withdrawn',
  section: profileSection,
  verb: 'register-organisation',
  title: 'Organisation withdrawn',
  sentence: 'took the organisation out of the programme',
  body: z.strictObject({
    reason: lineField.meta({ title: 'Why', description: 'Everyone in the programme can read this.' }),
  }),
  check: (state, _entry, context) => byWhoRegistered(state, context),
  fold: (state, { author, received }) => ({ ...state, withdrawn: { by: author, at: received } }),
})

/** A withdrawn organisation is back as it was: its services, and those who work there with the roles they had. */
export const organisationRestored = entryKind({
  kind: 'organisation.restored',
  section: profileSection,
  verb: 'register-organisation',
  title: 'Organisation restored',
  sentence: 'brought the organisation back into the programme',
  afterClosing: true,
  body: z.strictObject({}),
  check: (state, _entry, context) =>
    byWhoRegistered(state, context) ?? (state.withdrawn ? undefined : problem('already-settled')),
  fold: ({ withdrawn: _withdrawn, ...state }) => state,
})

/** Nobody takes their own organisation out or brings it back: the last who could undo it would be gone with it. */
function byWhoRegistered({ id, registeredBy }: ProfileState, { organisation }: CheckContext): Problem | undefined {
  if (organisation === id) return problem('own-account')
  return organisation === registeredBy ? undefined : problem('not-covered', { section: profileSection.name })
}
