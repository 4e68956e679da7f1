import { caseVocabulary, organisationVocabulary, programmeVocabulary } from '@clarion/casework'
import { reviewParts } from '../words/review-parts.ts'

/** What the log calls a part that somebody looked at. */
export type PartWords = {
  readonly title: string
  /** Of a case, and not of an organisation's page or of the programme's settings. */
  readonly ofCase: boolean
}

/** @param section a section's key: `needs`, `referral/0190…` */
export function partWords(section: string): PartWords {
  const [name = ''] = section.split('/')
  for (const vocabulary of [caseVocabulary, organisationVocabulary, programmeVocabulary]) {
    const title = vocabulary.sections.find((one) => one.name === name)?.title
    if (title !== undefined) return { title: title.split(':')[0] ?? title, ofCase: vocabulary === caseVocabulary }
  }
  const ofReview = reviewParts[name]
  return ofReview === undefined ? { title: name, ofCase: true } : { title: ofReview, ofCase: false }
}
