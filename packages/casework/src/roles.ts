/**
 * Who may do what, in one page. A role gives verbs (each entry kind names one) and the sections its members may read
 * when their organisation may; a grant to an organisation never widens what a role may see. Deny is the default: what
 * is not written here is refused.
 */

/** Everything that case workers of every kind need to work a case at all. */
const caseSections = [
  'case',
  'sharing',
  'contact',
  'person',
  'needs',
  'services',
  'plan',
  'appointments',
  'follow-up',
  'referral',
  'notes',
  'documents',
  'flags',
  'voice',
] as const

/** What whoever leads a case writes down when the person says it: the word counts, however it is said. */
const personsWord = ['withdraw-consent', 'pause-sharing', 'request-correction', 'give-feedback'] as const

const caseWork = [
  'open-case',
  'screen',
  'describe-person',
  'record-identity',
  'describe-exploitation',
  'set-safe-contact',
  'record-consent',
  ...personsWord,
  'record-order',
  'request-emergency',
  'refer',
  'serve',
  'assess-needs',
  'assess-risk',
  'plan',
  'follow-up',
  'appoint',
  'write-note',
  'attach',
  'answer-voice',
  'decide-identification',
  'record-unlawful-act',
  'transfer-case',
  'hand-on-case',
  'flag-case',
  'close-case',
  'ask-approval',
  'relate-case',
  'issue-code-phrase',
  'print-case',
  'export-cases',
] as const

const leadSections = [
  ...caseSections,
  'identity',
  'screening',
  'identification',
  'exploitation',
  'risk',
  'safeguard',
  // What is asked of a supervisor may speak of any of these.
  'approvals',
  'relations',
] as const

/** What those who take part in a review read where it is open to them: who may is the thread's own rule. */
const reviewSections = ['hearing', 'speakers', 'summary', 'declaration', 'text', 'commitment', 'progress'] as const

export const roles = {
  'outreach-worker': {
    title: 'Outreach worker',
    verbs: [
      'join',
      'open-case',
      'screen',
      'describe-person',
      'describe-exploitation',
      'set-safe-contact',
      'record-consent',
      ...personsWord,
      'assess-needs',
      'assess-risk',
      'write-note',
      'appoint',
      'hand-on-case',
      'flag-case',
      'ask-approval',
      'relate-case',
      'request-emergency',
    ],
    sections: [...caseSections, 'screening', 'exploitation', 'risk', 'approvals', 'relations'],
  },
  'case-worker': { title: 'Case worker', verbs: ['join', ...caseWork], sections: leadSections },
  supervisor: {
    title: 'Supervisor',
    verbs: [
      'join',
      ...caseWork,
      'assign-case',
      'approve',
      'confirm-emergency',
      'answer-referral',
      'assess-safeguard',
      'erase-case',
      'list-services',
      'describe-organisation',
      'read-numbers',
    ],
    sections: leadSections,
  },
  'service-worker': {
    title: 'Shelter or service worker',
    verbs: [
      'join',
      'answer-referral',
      'serve',
      'assess-needs',
      'assess-risk',
      'plan',
      'follow-up',
      'appoint',
      'write-note',
      'flag-case',
      'ask-approval',
      'attach',
      'request-emergency',
      'list-services',
    ],
    sections: [...caseSections, 'risk', 'approvals'],
  },
  'legal-adviser': {
    title: 'Legal adviser',
    verbs: [
      'join',
      'answer-referral',
      'serve',
      'appoint',
      'write-note',
      'flag-case',
      'attach',
      'record-unlawful-act',
      'assess-safeguard',
      'list-services',
    ],
    sections: [...caseSections, 'identity', 'identification', 'exploitation', 'safeguard'],
  },
  'police-officer': {
    title: 'Police officer or prosecutor',
    // Enforcement never reads notes, health, plans or the safeguard: protection and enforcement are kept apart.
    verbs: ['join', 'answer-referral', 'request-emergency'],
    sections: ['case', 'contact', 'person', 'identity', 'exploitation', 'identification', 'referral'],
  },
  'competent-authority': {
    title: 'Competent authority',
    verbs: ['join', 'decide-identification', 'answer-referral'],
    sections: ['case', 'contact', 'person', 'identity', 'screening', 'identification', 'exploitation', 'referral'],
  },
  coordinator: {
    title: 'National coordinator',
    verbs: [
      'join',
      'read-numbers',
      'review-emergency',
      'configure-programme',
      'register-organisation',
      'describe-organisation',
      'list-services',
    ],
    sections: [],
  },
  auditor: {
    title: 'Auditor',
    verbs: ['join', 'verify-chain', 'read-access-log', 'read-numbers'],
    sections: [],
  },
  administrator: {
    title: 'Administrator',
    verbs: [
      'join',
      'manage-members',
      'register-organisation',
      'describe-organisation',
      'list-services',
      'configure-programme',
    ],
    sections: [],
  },
  'review-office': {
    title: 'Office that holds hearings and consultations',
    verbs: [
      'join',
      'hold-hearing',
      'register-speaker',
      'keep-record',
      'code-passages',
      'settle-coding',
      'write-summary',
      'use-model',
      'sign-summary',
      'transmit-summary',
      'draft-declaration',
      'negotiate',
      'cut-commitment',
      'report-progress',
      'read-progress',
    ],
    sections: [...reviewSections, 'record', 'drafting', 'model', 'transmission'],
  },
  'review-coder': {
    title: 'Reader who codes what was said',
    verbs: ['join', 'code-passages'],
    sections: [...reviewSections, 'record', 'model'],
  },
  delegate: {
    title: 'Delegate of a State or group',
    verbs: ['join', 'register-speaker', 'negotiate', 'report-progress'],
    sections: reviewSections,
  },
  stakeholder: {
    title: 'Stakeholder who takes part in hearings',
    verbs: ['join', 'register-speaker', 'report-progress'],
    sections: reviewSections,
  },
  'progress-reader': {
    title: 'Independent reader of progress',
    verbs: ['join', 'read-progress'],
    sections: reviewSections,
  },
  survivor: {
    title: 'The person herself',
    verbs: ['withdraw-consent', 'request-correction', 'give-feedback', 'pause-sharing'],
    sections: ['*'],
  },
} as const satisfies Record<string, Role>

/** What a role gives. `*` among the sections means every section of one's own thread, and is the survivor's alone. */
export type Role = { readonly title: string; readonly verbs: readonly string[]; readonly sections: readonly string[] }

export type RoleName = keyof typeof roles

/** A role that a member of an organisation can have: all but the survivor's. */
export type StaffRole = Exclude<RoleName, 'survivor'>

/** The roles that can be given to members, with their titles. */
export const staffRoles: Readonly<Record<StaffRole, string>> = {
  'outreach-worker': roles['outreach-worker'].title,
  'case-worker': roles['case-worker'].title,
  supervisor: roles.supervisor.title,
  'service-worker': roles['service-worker'].title,
  'legal-adviser': roles['legal-adviser'].title,
  'police-officer': roles['police-officer'].title,
  'competent-authority': roles['competent-authority'].title,
  coordinator: roles.coordinator.title,
  auditor: roles.auditor.title,
  administrator: roles.administrator.title,
  'review-office': roles['review-office'].title,
  'review-coder': roles['review-coder'].title,
  delegate: roles.delegate.title,
  stakeholder: roles.stakeholder.title,
  'progress-reader': roles['progress-reader'].title,
}

/** A verb that some role has. */
export type Verb = (typeof roles)[RoleName]['verbs'][number]

/** @returns whether the text names a role */
export function isRoleName(text: string): text is RoleName {
  return Object.hasOwn(roles, text)
}

/** Sections of the directory, the programme's settings, places, instruments, texts and code of conduct, which everyone who works in the programme may read. */
export const directorySections = [
  'profile',
  'services-offered',
  'settings',
  'places',
  'instruments',
  'templates',
  'conduct',
] as const

/**
 * What a member with several roles may do and read: the union, and the open sections.
 *
 * @param names the member's roles
 * @returns verbs and section names; `sections` is null for a reader of every section (the survivor)
 */
export function abilitiesOf(names: readonly RoleName[]): {
  verbs: ReadonlySet<string>
  sections: ReadonlySet<string> | null
} {
  const chosen: readonly Role[] = names.map((name) => roles[name])
  const sections = new Set<string>([...chosen.flatMap((role) => role.sections), ...directorySections])
  if (names.includes('administrator')) sections.add('members')
  return { verbs: new Set(chosen.flatMap((role) => role.verbs)), sections: sections.has('*') ? null : sections }
}
