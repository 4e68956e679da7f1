import type { Access, Vocabulary } from '@clarion/journal'
import { appointmentKept } from './appointments/appointment-kept.ts'
import { appointmentMissed } from './appointments/appointment-missed.ts'
import { appointmentScheduled } from './appointments/appointment-scheduled.ts'
import { appointmentsSection } from './appointments/appointments-section.ts'
import { safetyChecked } from './appointments/safety-checked.ts'
import { approvalAsked } from './approvals/approval-asked.ts'
import { approvalGiven } from './approvals/approval-given.ts'
import { approvalReturned } from './approvals/approval-returned.ts'
import { approvalTakenBack } from './approvals/approval-taken-back.ts'
import { approvalsSection } from './approvals/approvals-section.ts'
import { caseAssigned } from './case/case-assigned.ts'
import { caseClosed } from './case/case-closed.ts'
import { caseErased } from './case/case-erased.ts'
import { caseHandedOn } from './case/case-handed-on.ts'
import { caseKept } from './case/case-kept.ts'
import { caseOpened } from './case/case-opened.ts'
import { caseReopened } from './case/case-reopened.ts'
import { type CaseState, caseSection } from './case/case-section.ts'
import { caseTakenOn } from './case/case-taken-on.ts'
import { caseTransferAccepted, caseTransferDeclined, caseTransferWithdrawn } from './case/case-transfer-answers.ts'
import { caseTransferAsked } from './case/case-transfer-asked.ts'
import { consentDeclined } from './consent/consent-declined.ts'
import { consentGiven } from './consent/consent-given.ts'
import { consentRenewed } from './consent/consent-renewed.ts'
import { consentWithdrawn } from './consent/consent-withdrawn.ts'
import { emergencyOpened } from './consent/emergency-opened.ts'
import { emergencyRequested } from './consent/emergency-requested.ts'
import { emergencyReviewed } from './consent/emergency-reviewed.ts'
import { orderEnded } from './consent/order-ended.ts'
import { orderRecorded } from './consent/order-recorded.ts'
import { sharingEnded } from './consent/sharing-ended.ts'
import { sharingPaused, sharingResumed } from './consent/sharing-paused.ts'
import { type SharingState, sharingSection } from './consent/sharing-section.ts'
import { wishOverruled } from './consent/wish-overruled.ts'
import { contactSection } from './contact/contact-section.ts'
import { safeContactSet } from './contact/safe-contact-set.ts'
import { documentAttached } from './documents/document-attached.ts'
import { documentsSection } from './documents/documents-section.ts'
import { exploitationDescribed } from './exploitation/exploitation-described.ts'
import { exploitationSection } from './exploitation/exploitation-section.ts'
import { relationEnded } from './families/relation-ended.ts'
import { relationRecorded } from './families/relation-recorded.ts'
import { relationsSection } from './families/relations-section.ts'
import { flagRaised } from './flags/flag-raised.ts'
import { flagSettled } from './flags/flag-settled.ts'
import { flagsSection } from './flags/flags-section.ts'
import { followUpPlanned } from './follow-up/follow-up-planned.ts'
import { followUpRecorded } from './follow-up/follow-up-recorded.ts'
import { followUpSection } from './follow-up/follow-up-section.ts'
import { identificationDecided } from './identification/identification-decided.ts'
import { identificationSection } from './identification/identification-section.ts'
import { identityRecorded } from './identity/identity-recorded.ts'
import { identitySection } from './identity/identity-section.ts'
import { needAssessed } from './needs/need-assessed.ts'
import { needsSection } from './needs/needs-section.ts'
import { noteAdded } from './notes/note-added.ts'
import { notesSection } from './notes/notes-section.ts'
import { personDescribed } from './person/person-described.ts'
import { personSection } from './person/person-section.ts'
import { goalProgressed } from './plan/goal-progressed.ts'
import { goalSet } from './plan/goal-set.ts'
import { planSection } from './plan/plan-section.ts'
import { stepAgreed } from './plan/step-agreed.ts'
import { stepProgressed } from './plan/step-progressed.ts'
import { referralAccepted, referralCompleted, referralDeclined, referralRevoked } from './referral/referral-answers.ts'
import { referralProposed } from './referral/referral-proposed.ts'
import { referralSection } from './referral/referral-section.ts'
import { referralSent } from './referral/referral-sent.ts'
import { riskAssessed } from './risk/risk-assessed.ts'
import { riskSection } from './risk/risk-section.ts'
import { safeguardAssessed } from './safeguard/safeguard-assessed.ts'
import { safeguardSection } from './safeguard/safeguard-section.ts'
import { unlawfulActProgressed } from './safeguard/unlawful-act-progressed.ts'
import { unlawfulActRecorded } from './safeguard/unlawful-act-recorded.ts'
import { firstContactRecorded } from './screening/first-contact-recorded.ts'
import { screeningRecorded } from './screening/screening-recorded.ts'
import { screeningSection } from './screening/screening-section.ts'
import { serviceAccepted, serviceDeclined, serviceDelivered, serviceEnded } from './services/service-answers.ts'
import { serviceOffered } from './services/service-offered.ts'
import { servicesSection } from './services/services-section.ts'
import { correctionAnswered } from './voice/correction-answered.ts'
import { correctionRequested } from './voice/correction-requested.ts'
import { feedbackAnswered } from './voice/feedback-answered.ts'
import { feedbackGiven } from './voice/feedback-given.ts'
import { voiceSection } from './voice/voice-section.ts'

/** The words of a case: what parts it has, what can happen, and who may see it because of that. */
export const caseVocabulary: Vocabulary = {
  thread: 'case',
  sections: [
    caseSection,
    sharingSection,
    contactSection,
    personSection,
    identitySection,
    screeningSection,
    identificationSection,
    exploitationSection,
    needsSection,
    riskSection,
    referralSection,
    servicesSection,
    planSection,
    appointmentsSection,
    followUpSection,
    notesSection,
    documentsSection,
    safeguardSection,
    flagsSection,
    approvalsSection,
    relationsSection,
    voiceSection,
  ],
  kinds: [
    caseOpened,
    caseTransferAsked,
    caseTransferAccepted,
    caseTransferDeclined,
    caseTransferWithdrawn,
    caseAssigned,
    caseHandedOn,
    caseTakenOn,
    caseClosed,
    caseReopened,
    caseErased,
    caseKept,
    consentGiven,
    consentDeclined,
    consentRenewed,
    consentWithdrawn,
    sharingPaused,
    sharingResumed,
    sharingEnded,
    wishOverruled,
    orderRecorded,
    orderEnded,
    emergencyRequested,
    emergencyOpened,
    emergencyReviewed,
    safeContactSet,
    personDescribed,
    identityRecorded,
    firstContactRecorded,
    screeningRecorded,
    identificationDecided,
    exploitationDescribed,
    needAssessed,
    riskAssessed,
    referralProposed,
    referralSent,
    referralAccepted,
    referralDeclined,
    referralCompleted,
    referralRevoked,
    serviceOffered,
    serviceAccepted,
    serviceDeclined,
    serviceDelivered,
    serviceEnded,
    goalSet,
    goalProgressed,
    stepAgreed,
    stepProgressed,
    appointmentScheduled,
    appointmentKept,
    appointmentMissed,
    safetyChecked,
    followUpPlanned,
    followUpRecorded,
    noteAdded,
    documentAttached,
    unlawfulActRecorded,
    unlawfulActProgressed,
    safeguardAssessed,
    flagRaised,
    flagSettled,
    approvalAsked,
    approvalGiven,
    approvalReturned,
    approvalTakenBack,
    relationRecorded,
    relationEnded,
    correctionRequested,
    correctionAnswered,
    feedbackGiven,
    feedbackAnswered,
  ],
  accessSections: ['case', 'sharing'],
  access: caseAccess,
  code: (states) => caseState(states).code || null,
  isClosed: (states) => ['closed', 'erased'].includes(caseState(states).status),
}

function caseState(states: ReadonlyMap<string, unknown>): CaseState {
  return (states.get('case') as CaseState | undefined) ?? caseSection.initial
}

/**
 * Who may see a case: the organisation that leads it, the survivor, and whoever a consent, an order or an emergency lets
 * in. A pause by the survivor suspends consents; it cannot suspend a court's order or a danger to life.
 */
function caseAccess(states: ReadonlyMap<string, unknown>): Access {
  const { lead, survivor, status } = caseState(states)
  const { grants, paused } = (states.get('sharing') as SharingState | undefined) ?? sharingSection.initial
  return {
    lead,
    survivor,
    grants: paused ? grants.filter((grant) => grant.basis !== 'consent') : grants,
    erased: status === 'erased',
  }
}
