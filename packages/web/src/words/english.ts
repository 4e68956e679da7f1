import { englishGroups } from './english-groups.ts'

/** Every message of the application in English: ICU by key. For tests: no page takes all of them. */
export const english = {
  ...englishGroups.first,
  ...englishGroups.entrance,
  ...englishGroups.account,
  ...englishGroups.conduct,
  ...englishGroups.cases,
  ...englishGroups.forms,
  ...englishGroups.case,
  ...englishGroups.sharing,
  ...englishGroups.screening,
  ...englishGroups.numbers,
  ...englishGroups.programme,
  ...englishGroups.audit,
  ...englishGroups.hearing,
  ...englishGroups.commitment,
  ...englishGroups.declaration,
} as const satisfies Record<string, string>

/** The name of a message. */
export type WordKey = keyof typeof english
