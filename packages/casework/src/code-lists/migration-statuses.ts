import { codeList } from './code-list.ts'

/** Migrant types. The codes are ours; HTCDS names the values in its guidance and gives no codes. */
export const migrationStatuses = codeList({
  name: 'migration-statuses',
  title: 'Migration status',
  source: 'HTCDS guidance 7, Migration and International Protection: migrant type (IOM, CC BY 4.0)',
  provenance: 'verified',
  terms: [
    ['family-migrant', 'Family migrant'],
    ['visitor-migrant', 'Visitor or tourist migrant'],
    ['labour-migrant', 'Labour migrant'],
    ['student-migrant', 'Student migrant'],
    ['irregular-migrant', 'Irregular migrant'],
  ],
})

export type MigrationStatus = (typeof migrationStatuses.codes)[number]

/**
 * International protection. Independent of the trafficking case: a claim for asylum runs beside it and neither waits
 * for the other (Palermo Protocol, article 14).
 */
export const protectionStatuses = codeList({
  name: 'protection-statuses',
  title: 'International protection',
  source: 'HTCDS guidance 7, Migration and International Protection: international protection (IOM, CC BY 4.0)',
  provenance: 'verified',
  terms: [
    ['asylum-seeker', 'Asylum seeker'],
    ['refugee', 'Refugee'],
    ['complementary-protection', 'Recipient of complementary protection'],
    ['stateless-person', 'Stateless person'],
  ],
})

export type ProtectionStatus = (typeof protectionStatuses.codes)[number]

/** Other situations of a person on the move; a set, because they overlap. */
export const displacementSituations = codeList({
  name: 'displacement-situations',
  title: 'Situation of a person on the move',
  source: 'HTCDS guidance 7, Migration and International Protection: other (IOM, CC BY 4.0)',
  provenance: 'verified',
  terms: [
    ['environmental-migrant', 'Environmental migrant'],
    ['vulnerable-migrant', 'Vulnerable migrant'],
    ['stranded-migrant', 'Stranded migrant'],
    ['forced-migrant', 'Forced migrant'],
    ['deportee', 'Deportee'],
    ['ex-combatant', 'Ex-combatant'],
    ['internally-displaced-person', 'Internally displaced person'],
    ['separated-or-unaccompanied-child', 'Separated or unaccompanied child'],
    ['returnee', 'Returnee'],
  ],
})

export type DisplacementSituation = (typeof displacementSituations.codes)[number]
