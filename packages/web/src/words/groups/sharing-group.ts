import { consentWords } from '../../consent/consent-words.ts'
import { directoryWords } from '../../directory/directory-words.ts'
import { referralWords } from '../../referral/referral-words.ts'

/** What goes to other organisations: consent, referrals, and the directory of services. */
export const sharingGroup = {
  ...consentWords,
  ...referralWords,
  ...directoryWords,
} as const
