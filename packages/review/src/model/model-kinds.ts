import type { EntryKind } from '@clarion/journal'
import { modelAnswered } from './model-answered.ts'
import { modelAsked } from './model-asked.ts'
import { modelJudged } from './model-judged.ts'

/** What can be said in the section `model`: a vocabulary of hearings takes these and {@link modelSection} among its own. */
export const modelKinds: readonly EntryKind[] = [modelAsked, modelAnswered, modelJudged]
