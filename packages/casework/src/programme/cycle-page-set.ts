import { entryKind, setField } from '@clarion/journal'
import { z } from 'zod'
import { settingsSection } from './settings-section.ts'

/**
 * The programme shows to everybody, without signing in, what it published of its hearings and of what came of them; or does not any
 * more. Off at first: what everyone who works here may read is not for the world unless somebody says so.
 */
export const cyclePageSet = entryKind({
  kind: 'cycle-page.set',
  section: settingsSection,
  verb: 'configure-programme',
  title: 'Public page',
  sentence: 'said whether what was published can be read by everybody',
  stepUp: true,
  body: z.strictObject({
    open: z.boolean().meta({ title: 'Everybody can read what was published, without signing in' }),
  }),
  fold: (state, entry) => ({ ...state, cyclePage: setField(state.cyclePage, entry.body.open, entry) }),
})
