import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { declarationSection } from './declaration-section.ts'
import { onlyLead } from './rules.ts'
import { type TextState, textSection } from './text-section.ts'

/**
 * What was asked of an adopted text, the drafts before it and who broke a silence are opened to everyone in the programme. They
 * were said among those who took part, and stay there until those who hold the pen say otherwise; what was read cannot be unread.
 */
export const consultationsShown = entryKind({
  kind: 'consultations.shown',
  section: declarationSection,
  verb: 'draft-declaration',
  title: 'Consultations opened to everyone',
  sentence: 'opened the consultations to everyone',
  stepUp: true,
  body: z.strictObject({}),
  check: (state, _entry, context) => {
    const refused = onlyLead(context)
    if (refused) return refused
    const text = context.states.get(textSection.name) as TextState | undefined
    if (!text?.adoption) return problem('not-in-this-state', { state: 'the text is not adopted' })
    return state.shown ? problem('already-settled') : undefined
  },
  fold: (state, { received }) => ({ ...state, shown: received }),
})
