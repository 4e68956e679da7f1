import type { Words } from '../words/words.ts'
import type { Fault } from './check-draft.ts'

/** @returns what must be mended, as the language of the page says it */
export function faultWords({ say, name }: Words, { reason, detail }: Fault): string {
  return say(`mend.${reason}`, { detail: reason === 'other' ? name(detail) : detail })
}
