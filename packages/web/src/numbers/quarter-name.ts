import type { Words } from '../words/words.ts'

/** @param quarter `2026-Q4` @returns what it is called, its year included */
export function quarterName({ say }: Words, quarter: string): string {
  const [year = '', of = ''] = quarter.split('-Q')
  return say('numbers.quarter', { year, quarter: of })
}
