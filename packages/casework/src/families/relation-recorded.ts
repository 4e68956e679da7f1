import { entryKind, problem, sealedForTwo } from '@clarion/journal'
import { z } from 'zod'
import { withItem } from '../items.ts'
import { choice, identifierField } from '../words.ts'
import { relationHows } from './relation-hows.ts'
import { mostRelations, relationsSection } from './relations-section.ts'

/**
 * One half of a link between two cases. The other half is said in the other case, in the same batch and under the same id;
 * the door lets in both or none. Neither names the other case.
 */
export const relationRecorded = entryKind({
  kind: 'relation.recorded',
  section: relationsSection,
  verb: 'relate-case',
  title: 'Link with another case',
  sentence: 'linked the case with that of another person',
  // A child's case may have closed years before that of the mother is opened.
  afterClosing: true,
  body: z.strictObject({
    relation: sealedForTwo(identifierField).meta({ title: 'Link', widget: 'hidden' }),
    how: sealedForTwo(choice(relationHows)).meta({ title: 'Who the other person is to this one' }),
  }),
  check: ({ halves }) => {
    const linked = halves.filter(({ status }) => status === 'linked').length
    return linked < mostRelations ? undefined : problem('too-many-relations', { most: mostRelations })
  },
  fold: (state, { id, body, said }) => ({
    halves: withItem(state.halves, { id, how: body.how, said, status: 'linked' as const }),
  }),
})
