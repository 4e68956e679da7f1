import type { SettingsState } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/me.ts'
import { sectionQuery } from '../case/use-case.ts'
import type { Option } from '../entry-form/form-field.ts'
import { useWords } from '../words/use-words.ts'

/** The version under which a consent names the sentence of this page, where a programme has published no words. */
export const ownWording = 'clarion-1'

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

/** @returns the end of that day, so many months from now, as an instant */
export function inMonths(months: number): string {
  const day = new Date()
  day.setMonth(day.getMonth() + months)
  day.setHours(23, 59, 0, 0)
  return day.toISOString()
}
