/**
 * The sections that a consent, an order or an emergency can name, in plain words. `case` comes with every one of them;
 * `sharing` and `voice` are between the person and the lead, `flags`, `approvals` and `relations` are the lead’s own.
 */
export const shareableSections = {
  contact: 'Safe contact',
  person: 'About the person, without a name',
  identity: 'Identity: names, documents',
  screening: 'Screening',
  identification: 'Identification',
  exploitation: 'What happened',
  needs: 'Needs',
  risk: 'Risk and safety plan',
  services: 'Services',
  plan: 'Plan',
  appointments: 'Appointments',
  'follow-up': 'Follow-up',
  notes: 'Notes',
  documents: 'Documents',
  safeguard: 'Acts under pressure, and their assessment',
} as const

export type ShareableSection = keyof typeof shareableSections

/**
 * What consent may be asked for. One purpose at a time: a "yes" to shelter is no "yes" to prosecution (IOM principle 2).
 */
export const consentPurposes = {
  service: 'To receive a service',
  'legal-aid': 'To receive legal aid',
  'health-care': 'To receive health care',
  identification: 'To decide on identification',
  'case-management': 'To lead the case from now on',
  investigation: 'To investigate',
  prosecution: 'To prosecute',
  return: 'To prepare a return',
  research: 'For research',
} as const

export type ConsentPurpose = keyof typeof consentPurposes

/** Purposes of enforcement. */
export const enforcementPurposes: readonly ConsentPurpose[] = ['investigation', 'prosecution']

/**
 * What is kept apart from investigation and prosecution even if someone asks for it: what a person tells a helper must
 * not become evidence against them (Palermo Protocol, article 6; Council of Europe Convention, article 26).
 */
export const keptFromEnforcement: readonly ShareableSection[] = [
  'screening',
  'needs',
  'risk',
  'services',
  'plan',
  'appointments',
  'follow-up',
  'notes',
  'safeguard',
]
