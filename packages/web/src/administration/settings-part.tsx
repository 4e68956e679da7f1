import type { SettingsState } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMe } from '../app/me.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { settingsQuery } from './administration-queries.ts'

/** What a part of the settings is drawn from. */
export type SettingsGiven = {
  readonly settings: SettingsState
  readonly seen: number
  readonly programme: string
  /** Whether the member may change them. */
  readonly mine: boolean
}

/** Fetches the settings and draws a part of them; says so where they are not one's own to change. */
export function SettingsPart({
  what,
  children,
}: {
  readonly what: string
  readonly children: (given: SettingsGiven) => ReactNode
}) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const me = useMe()
  const read = useQuery(settingsQuery(me.programme.id))
  if (read.isError) {
    return (
      <Notice kind="warm" live>
        <p>{refusal(read.error)}</p>
      </Notice>
    )
  }
  if (!read.data) return <Waiting />
  const { state: settings, version: seen } = read.data
  const mine = me.verbs.includes('configure-programme') && settings.lead === me.organisation.id
  return (
    <Stack gap={4}>
      {what && <p className="measure">{what}</p>}
      {!mine && <Notice title={say('admin.notYours')} />}
      {children({ settings, seen, programme: me.programme.id, mine })}
    </Stack>
  )
}
