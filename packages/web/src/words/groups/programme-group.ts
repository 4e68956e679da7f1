import { administrationWords } from '../../administration/administration-words.ts'
import { providerWords } from '../../administration/provider-words.ts'
import { conductSettingWords } from '../../conduct/conduct-setting-words.ts'
import { cycleWords } from '../../cycle/cycle-words.ts'

import { usageWords } from '../../numbers/usage-words.ts'

/** The administration of a programme. */
export const programmeGroup = {
  ...administrationWords,
  ...providerWords,
  ...cycleWords,
  ...conductSettingWords,
  ...usageWords,
} as const
