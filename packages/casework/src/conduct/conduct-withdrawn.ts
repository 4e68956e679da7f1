import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { lineField } from '../words.ts'
import { conductSection } from './conduct-section.ts'

/** A version asks nobody any more; the one before it is in force again where there is one. Who accepted what stays as it is. */
export const conductWithdrawn = entryKind({
  kind: 'conduct.withdrawn',
  section: conductSection,
  verb: 'configure-programme',
  title: 'Code of conduct taken back',
  sentence: 'took back a version of the code of conduct',
  body: z.strictObject({ version: lineField.meta({ title: 'Version', widget: 'hidden' }) }),
  check: ({ versions }, { body }) => {
    const known = versions.find(({ version }) => version === body.version)
    if (!known) return problem('refers-to-nothing', { field: 'version' })
    return known.withdrawn ? problem('already-settled') : undefined
  },
  fold: (state, { body }) => ({
    versions: state.versions.map((one) => (one.version === body.version ? { ...one, withdrawn: true } : one)),
  }),
})
