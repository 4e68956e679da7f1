import { appWords } from '../../app/app-words.ts'
import { calendarWords } from '../../calendar/calendar-words.ts'
import { signInWords } from '../../sign-in/sign-in-words.ts'
import { todayWords } from '../../today/today-words.ts'
import { codeWords } from '../code-words.ts'

/** What stands around every page, the page that is opened first, and codes that many pages name: no page waits for these. */
export const firstGroup = {
  ...appWords,
  ...codeWords,
  ...signInWords,
  ...todayWords,
  ...calendarWords,
} as const
