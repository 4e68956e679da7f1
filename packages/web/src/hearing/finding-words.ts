import type { HearingFinding } from '@clarion/review'
import type { Words } from '../words/words.ts'

/** @returns what is wrong and what to do, in the reader's language */
export function findingWordsIn({ say, sayOf }: Words, { code, detail }: HearingFinding): string {
  const said = { ...detail }
  for (const member of ['rung', 'widest'] as const) {
    const value = said[member]
    if (typeof value === 'string') said[member] = sayOf('hearing.rung', value)
  }
  if (typeof said['unit'] === 'string') said['unit'] = sayOf('hearing.unit', said['unit'])
  return say(`hearing.finding.${code}`, said)
}
