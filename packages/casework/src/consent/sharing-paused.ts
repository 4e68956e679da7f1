import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { sharingSection } from './sharing-section.ts'

/** All consents rest, at once and without a reason. A court's order and a danger to life do not depend on them. */
export const sharingPaused = entryKind({
  kind: 'sharing.paused',
  section: sharingSection,
  verb: 'pause-sharing',
  title: 'Sharing paused',
  sentence: 'paused all sharing',
  afterClosing: true,
  body: z.strictObject({}),
  check: (state) => (state.paused ? problem('already-settled') : undefined),
  fold: (state, { author }) => (state.paused ? state : { ...state, paused: true, pausedBy: author }),
})

/** Consents hold again as they were given. What the person paused, the person alone resumes. */
export const sharingResumed = entryKind({
  kind: 'sharing.resumed',
  section: sharingSection,
  verb: 'pause-sharing',
  title: 'Sharing resumed',
  sentence: 'resumed the sharing',
  afterClosing: true,
  body: z.strictObject({}),
  check: (state, _entry, { author, access }) => {
    if (!state.paused) return problem('already-settled')
    const bySurvivor = state.pausedBy !== null && state.pausedBy === access.survivor
    return bySurvivor && author !== access.survivor ? problem('pause-of-the-person') : undefined
  },
  fold: (state) => ({ ...state, paused: false, pausedBy: null }),
})
