import { administrationWords } from '../../administration/administration-words.ts'
import { providerWords } from '../../administration/provider-words.ts'

/** The administration of a programme. */
export const programmeGroup = {
  ...administrationWords,
  ...providerWords,
} as const
