import data from './groups.json' with { type: 'json' }
import type { StateGroup } from './state-group.ts'

/**
 * The groups whose lists could be read at a source that is named with each. Others negotiate too (the Like-Minded Group,
 * JUSCANZ, the OIC, the Non-Aligned Movement ...): nobody's list of them was at hand, so they are to be brought in
 * (`readGroupList`) and are not guessed.
 */
export const knownGroups: readonly StateGroup[] = data
