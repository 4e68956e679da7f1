import type { Words } from '../words/words.ts'
import type { Fault } from './check-draft.ts'

/** @returns what must be mended, as the language of the page says it, with bounds in the reader's digits */
export function faultWords({ say, name, number }: Words, { reason, detail }: Fault): string {
  const bound = /^\d+$/.test(detail) ? number(Number(detail)) : detail
  return say(`mend.${reason}`, { detail: reason === 'other' ? name(detail) : bound })
}
