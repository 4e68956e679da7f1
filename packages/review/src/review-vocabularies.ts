import type { Vocabulary } from '@clarion/journal'
import { commitmentVocabulary } from './commitment/commitment-vocabulary.ts'
import { declarationVocabulary } from './declaration/declaration-vocabulary.ts'
import { hearingVocabulary } from './hearing/hearing-vocabulary.ts'

/** Everything that can be said in the review: hearings, declarations, commitments. */
export const reviewVocabularies: readonly Vocabulary[] = [
  hearingVocabulary,
  declarationVocabulary,
  commitmentVocabulary,
]
