import { entryKind, problem } from '@clarion/journal'
import { z } from 'zod'
import { choice, identifierField, instantField } from '../words.ts'
import { caseSection } from './case-section.ts'

/** Letters and digits that are not mistaken for one another on paper or on the phone (Crockford's base 32). */
export const survivorCodeField = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/, 'must be a survivor code such as 7KQF-29MX')
  .meta({
    title: 'Survivor code',
    description: 'Random; stands for the person wherever a name is not needed.',
    widget: 'survivor-code',
  })

/** Sources of cases that nobody in front of a person has opened. */
const imported: ReadonlySet<string> = new Set(['uk-nrm', 'htcds'])

/** A case is opened, under a code and not under a name (WHO 2003, principle 5; GBVIMS practice). */
export const caseOpened = entryKind({
  kind: 'case.opened',
  section: caseSection,
  verb: 'open-case',
  title: 'Case opened',
  sentence: 'opened the case',
  opens: true,
  body: z.strictObject({
    code: survivorCodeField,
    survivor: identifierField.meta({ title: 'Reader id of the survivor', widget: 'hidden' }),
    opened: instantField.optional().meta({ title: 'Date of the referral, if earlier than today' }),
    source: choice({
      'case-work': 'Case work',
      hotline: 'Hotline',
      'uk-nrm': 'Cells of the UK National Referral Mechanism',
      htcds: 'A file in HTCDS',
      demonstration: 'The demonstration',
    })
      .default('case-work')
      .meta({ title: 'Where the case comes from', widget: 'hidden' }),
  }),
  check: (state, { body }, { now }) => {
    if (state.status !== 'none') return problem('thread-exists')
    return body.opened !== undefined && body.opened > now ? problem('time-in-future', { field: 'opened' }) : undefined
  },
  fold: (state, { body, author, organisation, said }) => ({
    ...state,
    code: body.code,
    survivor: body.survivor,
    status: 'open' as const,
    lead: organisation,
    openedBy: organisation,
    opened: body.opened ?? said,
    // Whoever opens a case works on it until somebody else does; what a file brought has nobody yet.
    worker: imported.has(body.source) ? null : author,
    source: body.source,
  }),
})
