import { accountWords } from '../account/account-words.ts'
import { administrationWords } from '../administration/administration-words.ts'
import { providerWords } from '../administration/provider-words.ts'
import { appWords } from '../app/app-words.ts'
import { approvalsWords } from '../approvals/approvals-words.ts'
import { auditWords } from '../audit/audit-words.ts'
import { calendarWords } from '../calendar/calendar-words.ts'
import { caseWords } from '../case/case-words.ts'
import { emergencyWords } from '../case/emergency-words.ts'
import { recordWords } from '../case/record-words.ts'
import { casesWords } from '../cases/cases-words.ts'
import { phraseWords } from '../code-phrase/phrase-words.ts'
import { consentWords } from '../consent/consent-words.ts'
import { directoryWords } from '../directory/directory-words.ts'
import { documentsWords } from '../documents/documents-words.ts'
import { formWords } from '../entry-form/form-words.ts'
import { hearingWords } from '../hearing/hearing-words.ts'
import { summaryWords } from '../hearing/summary-words.ts'
import { helpWords } from '../numbers/help-words.ts'
import { numbersWords } from '../numbers/numbers-words.ts'
import { openCaseWords } from '../open-case/open-case-words.ts'
import { placesWords } from '../places/places-words.ts'
import { planWords } from '../plan/plan-words.ts'
import { printingWords } from '../printing/printing-words.ts'
import { referralWords } from '../referral/referral-words.ts'
import { screeningWords } from '../screening/screening-words.ts'
import { firstWayWords } from '../sign-in/first-way-words.ts'
import { signInWords } from '../sign-in/sign-in-words.ts'
import { templatesWords } from '../templates/templates-words.ts'
import { todayWords } from '../today/today-words.ts'
import { codeWords } from './code-words.ts'

/** Every message of the application in English: ICU by key, each feature's words in a file beside the feature. */
export const english = {
  ...appWords,
  ...accountWords,
  ...approvalsWords,
  ...calendarWords,
  ...caseWords,
  ...recordWords,
  ...emergencyWords,
  ...auditWords,
  ...administrationWords,
  ...providerWords,
  ...casesWords,
  ...firstWayWords,
  ...numbersWords,
  ...helpWords,
  ...consentWords,
  ...directoryWords,
  ...documentsWords,
  ...formWords,
  ...hearingWords,
  ...summaryWords,
  ...openCaseWords,
  ...phraseWords,
  ...planWords,
  ...placesWords,
  ...printingWords,
  ...referralWords,
  ...screeningWords,
  ...signInWords,
  ...templatesWords,
  ...todayWords,
  ...codeWords,
} as const satisfies Record<string, string>

/** The name of a message. */
export type WordKey = keyof typeof english
