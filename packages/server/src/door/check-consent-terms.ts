import { clockHours, clocksSet, ownWording, type SettingsState } from '@clarion/casework'
import { refuse } from '@clarion/journal'

/** What of a consent is the programme's to say: the words that were read, and for how long at most. */
type NamedTerms = { readonly wording: string; readonly until: string }

const hour = 3_600_000

/**
 * Refuses a consent that names words which nobody can look up, or that runs for longer than the programme allows: consent
 * is informed, and it is given for a time.
 *
 * @param settings the programme's; undefined where nothing was ever set
 * @param received the server's instant, from which the longest time counts
 * @throws ProblemError `unknown-wording`, `consent-too-long`
 */
export function checkConsentTerms(
  settings: SettingsState | undefined,
  { wording, until }: NamedTerms,
  received: string,
): void {
  const published = settings?.wordings.some(({ version }) => version === wording) ?? false
  if (!published && wording !== ownWording) refuse('unknown-wording', { version: wording })
  const longest = clockHours(settings ? clocksSet(settings) : {}, 'consent-longest')
  const latest = Date.parse(received) + longest * hour
  if (Date.parse(until) > latest) refuse('consent-too-long', { latest: new Date(latest).toISOString().slice(0, 10) })
}
