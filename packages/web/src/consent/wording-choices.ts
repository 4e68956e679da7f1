import { clockHours, clocksSet, ownWording, type SettingsState } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/me.ts'
import { sectionQuery } from '../case/use-case.ts'
import type { Option } from '../entry-form/form-field.ts'
import { useWords } from '../words/use-words.ts'

/** @returns how the programme is set up: everyone who works in it may know */
export function useSettings() {
  const me = useMe()
  return useQuery(sectionQuery<SettingsState>(me.programme.id, 'settings'))
}

/** @returns the versions of the words in which a consent can have been explained */
export function useWordingChoices(): readonly Option[] {
  const { say } = useWords()
  const { data } = useSettings()
  const versions = [...new Set(data?.state.wordings.map(({ version }) => version))]
  const published = versions.map((code) => ({ code, label: say('consent.published', { version: code }) }))
  return [...published, { code: ownWording, label: say('consent.ownWording') }]
}

/**
 * @returns how long a form offers to share: three months, or as long as the programme allows where that is less; the end of
 *   that day where there is room for it
 */
export function offeredEnd(settings: SettingsState | undefined): string {
  const longest = Date.now() + clockHours(settings ? clocksSet(settings) : {}, 'consent-longest') * 3_600_000
  const day = new Date()
  day.setMonth(day.getMonth() + 3)
  day.setHours(23, 59, 0, 0)
  // Some minutes are left for the conversation, and no seconds, which the field does not show.
  const latest = Math.floor(longest / 60_000) * 60_000
  return new Date(Math.min(day.getTime(), latest)).toISOString()
}

/**
 * @param language ISO 639-3; undefined while it is not known
 * @returns the last version that the programme has published in that language; of any language while none is known. What was
 *   never published in her language was never read to her
 */
export function versionIn(wordings: SettingsState['wordings'], language: string | undefined): string | undefined {
  return wordings.findLast((one) => language === undefined || one.language === language)?.version
}
