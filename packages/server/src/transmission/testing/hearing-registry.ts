import { caseworkVocabularies } from '@clarion/casework'
import { registry } from '@clarion/journal'
import { aHearingVocabulary } from '@clarion/review/transmission/testing'

/** What can be said where hearings are tested: the casework, and the least hearing that sends. */
export const hearingRegistry = registry([...caseworkVocabularies, aHearingVocabulary])
