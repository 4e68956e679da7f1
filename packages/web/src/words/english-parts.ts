import { firstGroup } from './groups/first-group.ts'
import type { WordGroup } from './word-group.ts'

type Messages = Readonly<Record<string, string>>

/**
 * How English comes: the first group within the application, each other with the first page that says it. What vocabularies
 * call things, and what the server refuses with, is English wherever it comes from.
 */
export const englishParts: {
  readonly here: Messages
  readonly later: Readonly<Partial<Record<WordGroup, () => Promise<Messages>>>>
} = {
  here: firstGroup,
  later: {
    entrance: async () => (await import('../sign-in/first-way-words.ts')).firstWayWords,
    account: async () => (await import('../account/account-words.ts')).accountWords,
    conduct: async () => (await import('../conduct/conduct-words.ts')).conductWords,
    cases: async () => (await import('../cases/cases-words.ts')).casesWords,
    forms: async () => (await import('./groups/forms-group.ts')).formsGroup,
    case: async () => (await import('./groups/case-group.ts')).caseGroup,
    sharing: async () => (await import('./groups/sharing-group.ts')).sharingGroup,
    screening: async () => (await import('./groups/screening-group.ts')).screeningGroup,
    numbers: async () => (await import('./groups/numbers-group.ts')).numbersGroup,
    programme: async () => (await import('./groups/programme-group.ts')).programmeGroup,
    hearing: async () => (await import('./groups/hearing-group.ts')).hearingGroup,
    commitment: async () => (await import('../commitment/commitment-words.ts')).commitmentWords,
    declaration: async () => (await import('./groups/declaration-group.ts')).declarationGroup,
    audit: async () => (await import('../audit/audit-words.ts')).auditWords,
  },
}
