import { type Access, everyone, type Vocabulary } from '@clarion/journal'
import { actorNamed } from './actor-named.ts'
import { commitmentCut } from './commitment-cut.ts'
import { type CommitmentState, commitmentSection } from './commitment-section.ts'
import { indicatorSet } from './indicator-set.ts'
import { progressRead } from './progress-read.ts'
import { progressReported } from './progress-reported.ts'
import { progressSection } from './progress-section.ts'
import { readingWithdrawn } from './reading-withdrawn.ts'
import { reportWithdrawn } from './report-withdrawn.ts'
import { standingRecorded } from './standing-recorded.ts'

/** The words of a commitment: what was promised in which words, who must act, how it is measured, what was done. */
export const commitmentVocabulary: Vocabulary = {
  thread: 'commitment',
  sections: [commitmentSection, progressSection],
  kinds: [
    commitmentCut,
    actorNamed,
    standingRecorded,
    indicatorSet,
    progressReported,
    progressRead,
    reportWithdrawn,
    readingWithdrawn,
  ],
  accessSections: ['commitment'],
  access: commitmentAccess,
  code: () => null,
  isClosed: () => false,
}

/** A promise of States is public: everyone in the programme reads it; those who cut it keep it. */
function commitmentAccess(states: ReadonlyMap<string, unknown>): Access {
  const { lead, opened } = (states.get('commitment') as CommitmentState | undefined) ?? commitmentSection.initial
  const sections = [commitmentSection.name, progressSection.name]
  return {
    lead,
    survivor: null,
    grants: [
      { id: lead, reader: everyone, sections, basis: 'open', purpose: 'publication', from: opened, until: null },
    ],
    erased: false,
  }
}
