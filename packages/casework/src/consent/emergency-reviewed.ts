import { entryKind, problem, sealed } from '@clarion/journal'
import { z } from 'zod'
import { identifierField, paragraphField } from '../words.ts'
import { endGrant, sharingSection } from './sharing-section.ts'

/** Someone outside looked at an emergency: was it one? Access that was not justified ends with this entry. */
export const emergencyReviewed = entryKind({
  kind: 'emergency.reviewed',
  section: sharingSection,
  verb: 'review-emergency',
  title: 'Emergency access reviewed',
  sentence: 'reviewed an emergency access',
  uncovered: true,
  afterClosing: true,
  body: z.strictObject({
    emergency: identifierField.meta({ title: 'Which emergency', widget: 'emergency' }),
    justified: z.boolean().meta({ title: 'Was it justified?' }),
    words: sealed(paragraphField).meta({ title: 'Why' }),
  }),
  check: (state, { body }, { organisation }) => {
    const emergency = state.grants.find(({ id, basis }) => id === body.emergency && basis === 'emergency')
    if (!emergency) return problem('refers-to-nothing', { field: 'emergency' })
    if (state.reviews.some((review) => review.emergency === body.emergency)) return problem('already-settled')
    return emergency.reader === organisation ? problem('second-person-needed') : undefined
  },
  fold: (state, { id, body, author, received }) => {
    const { emergency, justified, words } = body
    const reviews = [...state.reviews, { id, emergency, justified, by: author, at: received, words }]
    const ended = justified ? state : endGrant(state, emergency, author, received, 'reviewed')
    return { ...ended, reviews }
  },
})
