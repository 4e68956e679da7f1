import { entryKind, setField } from '@clarion/journal'
import { z } from 'zod'
import { approvalActTitles } from '../approvals/approval-acts.ts'
import { choice } from '../words.ts'
import { settingsSection } from './settings-section.ts'

/** The programme wants a second person to look at something, or does not any more. Off at first: a small shelter has one. */
export const approvalRuleSet = entryKind({
  kind: 'approval-rule.set',
  section: settingsSection,
  verb: 'configure-programme',
  title: 'Second look',
  sentence: 'said what a second person looks at',
  body: z.strictObject({
    act: choice(approvalActTitles).meta({ title: 'What to look at' }),
    wanted: z.boolean().meta({ title: 'A second person looks at it' }),
  }),
  fold: (state, entry) => {
    const { act, wanted } = entry.body
    return { ...state, approvals: { ...state.approvals, [act]: setField(state.approvals?.[act], wanted, entry) } }
  },
})
