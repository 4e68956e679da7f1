import { InvalidArgumentError } from 'commander'

/**
 * A day as an option says it. A day that cannot be read must never be a count of nothing.
 *
 * @param text `2022-04-01`
 * @throws InvalidArgumentError for anything else, and for a day that no calendar has
 */
export function readDay(text: string): string {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  // JavaScript makes 2 March of 30 February.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text)
    throw new InvalidArgumentError('A day is written as 2022-04-01: year, month, day.')
  return text
}
