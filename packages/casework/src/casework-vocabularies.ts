import type { Vocabulary } from '@clarion/journal'
import { caseVocabulary } from './case-vocabulary.ts'
import { organisationVocabulary } from './organisation-vocabulary.ts'
import { programmeVocabulary } from './programme-vocabulary.ts'

/** Everything that can be said in casework. */
export const caseworkVocabularies: readonly Vocabulary[] = [caseVocabulary, organisationVocabulary, programmeVocabulary]
