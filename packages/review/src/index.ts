export { type MessageId, messageIds } from './codebook/message-ids.ts'
export { messageTitles } from './codebook/message-titles.ts'
export { nineMessages } from './codebook/nine-messages.ts'
export { type PassageFrom, type Suggestion, suggestMessages } from './codebook/suggest-messages.ts'
export { actorKinds, type CommitmentState, type IndicatorTerms, standings } from './commitment/commitment-section.ts'
export {
  commitmentSpan,
  findCommitment,
  type SuggestedCommitment,
  suggestCommitments,
} from './commitment/commitment-span.ts'
export {
  type CommitmentCounts,
  type CommitmentRow,
  commitmentCounts,
  commitmentRows,
} from './commitment/commitment-status.ts'
export { commitmentVocabulary } from './commitment/commitment-vocabulary.ts'
export { type IndicatorRow, indicatorRows, shareOfWay } from './commitment/indicator-rows.ts'
export { claims, findings, type ProgressState, type Reading, type SelfReport } from './commitment/progress-section.ts'
export { type EarlierPromise, type PromisedBefore, promisedBefore } from './commitment/promised-before.ts'
export { type Applied, applyProposals } from './consultation/apply-proposals.ts'
export { askedKey } from './consultation/asked-key.ts'
export { type BackDoubt, backDoubts, type DoubtedBack } from './consultation/back-doubts.ts'
export { type Behind, behindProposal, type SpeaksTwice, statesThatSpeakTwice } from './consultation/behind-proposal.ts'
export { type Compilation, type CompiledAddition, type CompiledParagraph, compile } from './consultation/compile.ts'
export { type Proposal, type ProposalAction, type Proposer, writeProposers } from './consultation/proposal.ts'
export { type ProposalFault, proposalFault } from './consultation/proposal-fault.ts'
export {
  type ProposalDecision,
  type ProposalRow,
  proposalOutcomes,
  proposalTable,
} from './consultation/proposal-table.ts'
export { type ReadCompilation, readCompilation } from './consultation/read-compilation.ts'
export { type AskedBack, readSentBack, type SentBack, type UnreadReason } from './consultation/read-sent-back.ts'
export { type RelatedProposals, type Relation, relatedProposals } from './consultation/relate-proposals.ts'
export { writeCompilation } from './consultation/write-compilation.ts'
export { type DeclarationText, declarationDocument } from './declaration/declaration-document.ts'
export { circulations, type DeclarationState, declarationSection } from './declaration/declaration-section.ts'
export { declarationVocabulary } from './declaration/declaration-vocabulary.ts'
export { openProposals } from './declaration/open-proposals.ts'
export { type PositionCode, positionLabels } from './declaration/positions.ts'
export { type NotJoined, notJoined, type PositionOfState, positionsOf } from './declaration/positions-of.ts'
export { type ProposalStanding, proposalsNow } from './declaration/proposals-now.ts'
export { type HourFault, instantOfHour } from './declaration/silence-hour.ts'
export { type SilenceStatus, silenceStatus } from './declaration/silence-status.ts'
export {
  type Adoption,
  currentRevision,
  type Revision,
  type Silence,
  type TextState,
  textSection,
} from './declaration/text-section.ts'
export { directionOf, documentWords } from './document/document-words.ts'
export { type Block, type LaidOut, layOut } from './document/lay-out.ts'
export { type LinesOfXml, linesOfXml } from './document/lines-of-xml.ts'
export { isCalendarDay, longDate } from './document/long-date.ts'
export { provisionPieces, type TextPiece } from './document/provision-pieces.ts'
export { provisionsOf } from './document/provisions-of.ts'
export { readXml, type XmlElement, xmlText } from './document/read-xml.ts'
export type {
  DocumentAnnex,
  DocumentEvidence,
  DocumentHeading,
  DocumentParagraph,
  DocumentPart,
  DocumentSentence,
  Masthead,
  Provision,
  ProvisionMark,
  ProvisionRun,
  ReviewDocument,
  TransmissionLetter,
} from './document/review-document.ts'
export { documentProblems, soundDocument } from './document/sound-document.ts'
export { transmissionLetter } from './document/transmission-letter.ts'
export { writeAkomaNtoso } from './document/write-akoma-ntoso.ts'
export { writeHtml } from './document/write-html.ts'
export { writeJson } from './document/write-json.ts'
export { type Clause, clauses } from './force/clauses.ts'
export { type Force, forces } from './force/force.ts'
export { type OpeningWords, openingWords } from './force/opening-words.ts'
export { type ExpandedGroup, expandGroup } from './groups/expand-group.ts'
export { knownGroups } from './groups/known-groups.ts'
export { type ReadGroupList, readGroupList } from './groups/read-group-list.ts'
export type { Membership, StateGroup } from './groups/state-group.ts'
export {
  type BalanceRow,
  balance,
  type ModalityGap,
  modalityGaps,
  placeInDay,
  secondsSpoken,
} from './hearing/balance.ts'
export { type CodingAgreement, codingAgreement } from './hearing/coding-agreement.ts'
export { type CodingDispute, codingDisputes, standingCodes } from './hearing/coding-disputes.ts'
export { type Constituency, constituencies, isParticipant } from './hearing/constituencies.ts'
export { constituencyWords } from './hearing/constituency-words.ts'
export { correctionAnswers } from './hearing/correction-answered.ts'
export { correctionAtMost } from './hearing/correction-asked.ts'
export { draftSkeleton, type Skeleton } from './hearing/draft-skeleton.ts'
export { fellowReaders } from './hearing/fellow-readers.ts'
export { countedInterventions } from './hearing/hearing-counts.ts'
export { statementAtMost } from './hearing/hearing-fields.ts'
export { type FindingCode, findingText, findingWords, type HearingFinding } from './hearing/hearing-finding.ts'
export { type HearingGate, type HearingSources, hearingGate } from './hearing/hearing-gate.ts'
export { type HearingState, hearingSection, type PartOfDay, partsOfDay } from './hearing/hearing-section.ts'
export { hearingVocabulary } from './hearing/hearing-vocabulary.ts'
export { messageTitle } from './hearing/message-title.ts'
export { withModerators } from './hearing/moderators.ts'
export { saidByOwnLink } from './hearing/own-lines-rules.ts'
export { type PublicEvidence, type PublicPart, publicParts } from './hearing/public-parts.ts'
export {
  type Code,
  type CorrectionRequest,
  currentEdition,
  type Edition,
  type RecordState,
  type Release,
  recordSection,
  releases,
  type Span,
  type Statement,
  statementOf,
} from './hearing/record-section.ts'
export { releaseOf } from './hearing/release-of.ts'
export {
  type AlreadySent,
  alreadySent,
  isExplained,
  shownParts,
  shownSummary,
  takenBack,
  traceability,
  unquotable,
  withdrawnMark,
} from './hearing/shown-summary.ts'
export { type SkeletonGaps, skeletonGaps } from './hearing/skeleton-gaps.ts'
export { type SpanNow, spanNow } from './hearing/span-now.ts'
export {
  atTheFloor,
  endings,
  onTheList,
  type Speaker,
  type SpeakersState,
  speakersSection,
} from './hearing/speakers-section.ts'
export { recordAtMost } from './hearing/statement-taken.ts'
export { type SuggestedCode, suggestedCodes } from './hearing/suggested-codes.ts'
export { summaryDocument, summaryLanguages, translationOf, unreviewedDraft } from './hearing/summary-document.ts'
export { summaryDocumentWords } from './hearing/summary-document-words.ts'
export {
  type DraftingState,
  draftingSection,
  type Exclusion,
  exclusions,
  type LinkedSentence,
  type LinkedSpan,
  type SignedSummary,
  type SummaryPart,
  type SummaryState,
  type SummaryTranslation,
  type SummaryVersion,
  signedVersion,
  summarySection,
} from './hearing/summary-section.ts'
export { signedParts } from './hearing/summary-signed.ts'
export { repeatsUnreleased } from './hearing/unreleased-words.ts'
export { type Veil, veilOf } from './hearing/veil.ts'
export { type Language, languages } from './language/language.ts'
export { type Sentence, sentences } from './language/sentences.ts'
export { type HearingIndex, hearingIndex } from './linking/hearing-index.ts'
export { type Candidate, type Link, linkSentences } from './linking/link-sentences.ts'
export type { Turn } from './linking/turn.ts'
export { type Diagnostic, type DiagnosticCode, diagnosticText, diagnosticWords } from './lint/diagnostic.ts'
export { plainForQuotes, quotations, wasSaid } from './lint/quotations.ts'
export { type GateSources, type SummaryGate, type SummaryParagraph, summaryGate } from './lint/summary-gate.ts'
export { type Carrier, carriersIn } from './message-coverage/carriers.ts'
export {
  type CoverageReason,
  type CoverageVerdict,
  type CoveredText,
  coverageReasonText,
  type MessageCoverage,
  messageCoverage,
} from './message-coverage/message-coverage.ts'
export { type CallOutcome, callOutcomes } from './model/call-outcomes.ts'
export { type DropReason, dropReasonWords } from './model/drop-reasons.ts'
export { type GatedProposals, gateProposals } from './model/gate-proposals.ts'
export {
  type HearingForModel,
  type KeptBack,
  keptBack,
  keptBackWords,
  type MessageForModel,
  type StatementForModel,
  type StatementSpan,
} from './model/hearing-for-model.ts'
export { type HearingSections, hearingOfRecord } from './model/hearing-of-record.ts'
export { type KeptProposal, type StoredProposal, storedProposal } from './model/kept-proposal.ts'
export { type Material, type ModelQuestion, materialFor } from './model/material.ts'
export { keptByServer } from './model/model-asked.ts'
export { modelKinds } from './model/model-kinds.ts'
export { type ModelCall, modelSection } from './model/model-section.ts'
export { type PromptMessage, promptMessages } from './model/prompt-messages.ts'
export { type Purpose, purposes } from './model/purposes.ts'
export { mostProposals, readAnswer } from './model/read-answer.ts'
export { type ShownProposal, shownProposals } from './model/shown-proposals.ts'
export { type NumberFault, numberFaults, numberFaultText } from './paragraphs/number-faults.ts'
export { type Paragraph, type Part, parts } from './paragraphs/paragraph.ts'
export { compareLabels, type ParagraphLabel, readLabel, writeLabel } from './paragraphs/paragraph-label.ts'
export { type Renumbering, renumbered } from './paragraphs/renumbered.ts'
export { type CodedIntervention, countSupport } from './quantifier/count-support.ts'
export { type Quantifier, readQuantifiers } from './quantifier/read-quantifiers.ts'
export { demands, type Rung, rungs, type SupportCounts, widestRung } from './quantifier/rungs.ts'
export { type Unit, units } from './quantifier/units.ts'
export type {
  ImportedBlock,
  ImportedResolution,
  ImportedText,
  StyledParagraph,
} from './resolution-import/imported-resolution.ts'
export { readResolution } from './resolution-import/read-resolution.ts'
export { reviewVocabularies } from './review-vocabularies.ts'
export { type MatchedParagraph, matchParagraphs } from './revision/match-paragraphs.ts'
export { type ParagraphChange, revisionDiff } from './revision/revision-diff.ts'
export { applyDiff, type DiffPart, wordDiff } from './revision/word-diff.ts'
export { type NearDuplicate, nearDuplicates } from './selection/near-duplicates.ts'
export { type MessageCandidate, selectFairly } from './selection/select-fairly.ts'
export { type Anchor, contextLength, makeAnchor } from './text/anchor.ts'
export { type CanonicalText, canonicalText, canonicalWords, codePointCount } from './text/canonical-text.ts'
export { CodePoints } from './text/code-points.ts'
export { anchorWeights, type Resolved, resolveAnchor } from './text/resolve-anchor.ts'
export type { Heading } from './transcript/read-heading.ts'
export { splitBySpeaker, type TranscriptPart, writeTranscript } from './transcript/split-by-speaker.ts'
export { arrivalProofs } from './transmission/arrival-recorded.ts'
export { transmissionKinds } from './transmission/transmission-kinds.ts'
export {
  type MailWord,
  type Recipient,
  recipientOf,
  type Transmission,
  type TransmissionState,
  type TransmittedMail,
  transmissionOf,
  transmissionSection,
} from './transmission/transmission-section.ts'
