export { appointmentsSection } from './appointments/appointments-section.ts'
export {
  type ApprovalAct,
  approvalActNames,
  approvalActs,
  approvalActTitles,
  lookedUpTo,
} from './approvals/approval-acts.ts'
export { type ApprovalStanding, approvalStanding } from './approvals/approval-standing.ts'
export { approvalWanted, isRiskHigh } from './approvals/approval-wanted.ts'
export { type Approval, type ApprovalsState, approvalsSection } from './approvals/approvals-section.ts'
export { type CaseState, caseSection, quarterOf } from './case/case-section.ts'
export { caseVocabulary } from './case-vocabulary.ts'
export { caseworkVocabularies } from './casework-vocabularies.ts'
export { type ClockName, clockHours, clocks, defaultClocks } from './clocks.ts'
export * from './code-lists/index.ts'
export {
  type ConductPlan,
  type ConductState,
  type ConductText,
  type ConductVersion,
  conductInForce,
  conductPlan,
  conductPlanOf,
  conductSection,
  owesConduct,
} from './conduct/conduct-section.ts'
export { type ConsentQuestion, noBeside, type SaidNo, standingNo } from './consent/child-heard.ts'
export { ownWording } from './consent/own-wording.ts'
export {
  type ConsentPurpose,
  consentPurposes,
  enforcementPurposes,
  keptFromEnforcement,
  type ShareableSection,
  shareableSections,
} from './consent/shareable-sections.ts'
export { consentsIn } from './consent/sharing-ended.ts'
export {
  type EmergencyRequest,
  type SharedGrant,
  type SharingState,
  sharingSection,
} from './consent/sharing-section.ts'
export { type ShownEmergency, shownEmergency } from './consent/shown-emergency.ts'
export { suggestedSections } from './consent/suggested-sections.ts'
export { type ContactState, contactSection } from './contact/contact-section.ts'
export { type NamedOrganisation, type NeverShared, neverShared } from './contact/never-shared.ts'
export { type Member, type MembersState, membersSection } from './directory/members-section.ts'
export { type ProfileState, profileSection } from './directory/profile-section.ts'
export {
  type DirectoryService,
  type ServicesOfferedState,
  servicesNow,
  servicesOfferedSection,
} from './directory/services-offered-section.ts'
export { type AcceptedType, acceptedFiles, fileSizeLimit, isAcceptedType } from './documents/accepted-files.ts'
export { type Attachment, type DocumentsState, documentsSection } from './documents/documents-section.ts'
export { type ExploitationState, exploitationSection } from './exploitation/exploitation-section.ts'
export { converseOf, type RelationHow, relationHows } from './families/relation-hows.ts'
export { type HalfLink, mostRelations, type RelationsState, relationsSection } from './families/relations-section.ts'
export { type FlagReason, type FlagsState, flagReasons, flagsSection } from './flags/flags-section.ts'
export * from './htcds/index.ts'
export { type IdentityState, identitySection } from './identity/identity-section.ts'
export * from './import-uk-nrm/index.ts'
export * from './instruments/index.ts'
export { type NeedStatus, type NeedsState, needsSection } from './needs/needs-section.ts'
export type { NotesState } from './notes/notes-section.ts'
export { organisationVocabulary } from './organisation-vocabulary.ts'
export { comingOfAge } from './person/coming-of-age.ts'
export { type PersonState, personSection } from './person/person-section.ts'
export { type PlaceChanges, placeChanges } from './places/place-changes.ts'
export {
  deepestLevel,
  findPlace,
  isPlaceOffered,
  type Place,
  type Places,
  placeAtLevel,
  placeName,
  placePath,
} from './places/places.ts'
export { type ListedPlace, placesAtMost, placesInOneEntry } from './places/places-listed.ts'
export { type PlaceEdition, type PlacesState, placesSection } from './places/places-section.ts'
export { type PlaceFault, type PlaceFile, type PlaceFileFault, readPlaceFile } from './places/read-place-file.ts'
export { type Goal, type PlanState, type Step, settledProgress } from './plan/plan-section.ts'
export {
  allInstruments,
  type ImportedInstrument,
  type ImportedState,
  importedSection,
  instrumentOf,
} from './programme/imported-section.ts'
export { longestInstrument } from './programme/instrument-imported.ts'
export {
  type ConsentWording,
  clocksSet,
  comparedWith,
  type InstrumentSetting,
  isCyclePageOpen,
  isInstrumentUsed,
  type SettingsState,
  settingsSection,
} from './programme/settings-section.ts'
export { programmeVocabulary } from './programme-vocabulary.ts'
export { type ReferralState, referralSection } from './referral/referral-section.ts'
export { type RiskState, riskSection } from './risk/risk-section.ts'
export {
  abilitiesOf,
  directorySections,
  isRoleName,
  type Role,
  type RoleName,
  roles,
  type StaffRole,
  staffRoles,
  type Verb,
} from './roles.ts'
export { firstContactRecorded } from './screening/first-contact-recorded.ts'
export {
  type AgeFrom,
  type KnownContext,
  type RecordBesideAnswers,
  screeningContextOf,
} from './screening/screening-context.ts'
export { screeningRecorded } from './screening/screening-recorded.ts'
export { type Screening, type ScreeningState, screeningSection } from './screening/screening-section.ts'
export { pressingTasks, type TaskTitle, taskTitles } from './task-titles.ts'
export {
  type OfferedTemplate,
  type Template,
  type TemplatesState,
  type TemplateWords,
  templatesFor,
} from './templates/templates-section.ts'
export { wholeDay } from './whole-day.ts'
export { identifierField, instantField } from './words.ts'
