import { accountWords } from '../account/account-words.ts'
import { auditWords } from '../audit/audit-words.ts'
import { casesWords } from '../cases/cases-words.ts'
import { commitmentWords } from '../commitment/commitment-words.ts'
import { conductWords } from '../conduct/conduct-words.ts'
import { firstWayWords } from '../sign-in/first-way-words.ts'
import { caseGroup } from './groups/case-group.ts'
import { declarationGroup } from './groups/declaration-group.ts'
import { firstGroup } from './groups/first-group.ts'
import { formsGroup } from './groups/forms-group.ts'
import { hearingGroup } from './groups/hearing-group.ts'
import { numbersGroup } from './groups/numbers-group.ts'
import { programmeGroup } from './groups/programme-group.ts'
import { screeningGroup } from './groups/screening-group.ts'
import { sharingGroup } from './groups/sharing-group.ts'

/**
 * Every message of the application in English, by the group that comes over the network with the pages that say it
 * (app/pages.ts). Each feature's words are in a file beside the feature. This file is for tests and for the build: no page
 * takes all of them.
 */
export const englishGroups = {
  first: firstGroup,
  entrance: firstWayWords,
  account: accountWords,
  conduct: conductWords,
  cases: casesWords,
  forms: formsGroup,
  case: caseGroup,
  sharing: sharingGroup,
  screening: screeningGroup,
  numbers: numbersGroup,
  programme: programmeGroup,
  audit: auditWords,
  hearing: hearingGroup,
  commitment: commitmentWords,
  declaration: declarationGroup,
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>
