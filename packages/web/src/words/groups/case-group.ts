import { approvalsWords } from '../../approvals/approvals-words.ts'
import { caseWords } from '../../case/case-words.ts'
import { phraseWords } from '../../code-phrase/phrase-words.ts'
import { documentsWords } from '../../documents/documents-words.ts'
import { familiesWords } from '../../families/families-words.ts'
import { planWords } from '../../plan/plan-words.ts'
import { printingWords } from '../../printing/printing-words.ts'

/** The pages of one case. */
export const caseGroup = {
  ...caseWords,
  ...familiesWords,
  ...planWords,
  ...documentsWords,
  ...printingWords,
  ...approvalsWords,
  ...phraseWords,
} as const
