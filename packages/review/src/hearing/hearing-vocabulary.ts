import { type Access, everyone, type Grant, type Vocabulary } from '@clarion/journal'
import { modelKinds } from '../model/model-kinds.ts'
import { modelSection } from '../model/model-section.ts'
import { transmissionKinds } from '../transmission/transmission-kinds.ts'
import { transmissionSection } from '../transmission/transmission-section.ts'
import { answerAccepted, answerUnaccepted } from './answer-accepted.ts'
import { checkEnded } from './check-ended.ts'
import { correctionAnswered } from './correction-answered.ts'
import { correctionAsked } from './correction-asked.ts'
import { floorEnded, floorGiven, listClosed, speakersOrdered } from './floor-given.ts'
import { hearingArranged, hearingOpened } from './hearing-opened.ts'
import { hearingIn } from './hearing-rules.ts'
import { hearingSection } from './hearing-section.ts'
import { codingSettled, passageCoded, passageUncoded, statementRead, themeNamed } from './passage-coded.ts'
import { recordSection } from './record-section.ts'
import { speakerDescribed, speakerRegistered, speakerWithdrawn } from './speaker-registered.ts'
import { speakersSection } from './speakers-section.ts'
import { checkOpened, linesChecked, statementReleased, statementWithdrawn } from './statement-released.ts'
import { statementAttributed, statementCorrected, statementTaken } from './statement-taken.ts'
import { draftingSection, type SummaryState, signedVersion, summarySection } from './summary-section.ts'
import {
  messageLeftOut,
  summaryPublished,
  summarySigned,
  summaryTranslated,
  translationReviewed,
} from './summary-signed.ts'
import { summaryWritten } from './summary-written.ts'

/** The words of a hearing: from its modalities to the summary that the President signs. */
export const hearingVocabulary: Vocabulary = {
  thread: 'hearing',
  sections: [
    hearingSection,
    speakersSection,
    recordSection,
    draftingSection,
    summarySection,
    modelSection,
    transmissionSection,
  ],
  kinds: [
    hearingOpened,
    hearingArranged,
    answerAccepted,
    answerUnaccepted,
    speakerRegistered,
    speakerDescribed,
    speakerWithdrawn,
    speakersOrdered,
    floorGiven,
    floorEnded,
    listClosed,
    statementTaken,
    statementAttributed,
    statementCorrected,
    statementReleased,
    statementWithdrawn,
    checkOpened,
    checkEnded,
    linesChecked,
    correctionAsked,
    correctionAnswered,
    passageCoded,
    passageUncoded,
    statementRead,
    codingSettled,
    themeNamed,
    summaryWritten,
    messageLeftOut,
    summarySigned,
    summaryPublished,
    summaryTranslated,
    translationReviewed,
    ...modelKinds,
    ...transmissionKinds((states, version) => signedVersion(summaryIn(states), version) !== undefined),
  ],
  accessSections: ['hearing', 'speakers', 'summary'],
  access: hearingAccess,
  code: () => null,
  isClosed: () => false,
}

/**
 * The office that holds it leads. Everyone in the programme knows of a hearing that is announced, with the list of its speakers, and
 * reads the summary once it is published; who spoke in a closed hearing is not told with it. The record and what was read in it stay with the office: survivors spoke. So do
 * the addresses of the missions.
 */
function hearingAccess(states: ReadonlyMap<string, unknown>): Access {
  const { lead, opened, announced } = hearingIn(states)
  const { signed } = summaryIn(states)
  const isPublished = signed.some((one) => one.published !== null)
  const sections = [
    ...(announced === 'programme' || isPublished ? ['hearing'] : []),
    ...(announced === 'programme' ? ['speakers'] : []),
    ...(isPublished ? ['summary'] : []),
  ]
  const open: Grant = {
    ...{ id: lead, reader: everyone, sections, basis: 'open', purpose: 'publication' },
    ...{ from: opened, until: null },
  }
  return { lead, survivor: null, grants: sections.length === 0 ? [] : [open], erased: false }
}

function summaryIn(states: ReadonlyMap<string, unknown>): SummaryState {
  return (states.get(summarySection.name) as SummaryState | undefined) ?? summarySection.initial
}
