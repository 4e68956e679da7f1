import type { EntryKind } from '@clarion/journal'
import { ButtonLink } from '../look/button.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { ownPages } from './case-kinds.ts'

/** The ways to what can be recorded here now; nothing where there is nothing. */
export function RecordLinks({
  thread,
  section,
  kinds,
  about,
}: {
  readonly thread: string
  readonly section: string
  readonly kinds: readonly EntryKind[]
  /** The thing of the section's list that it is about. */
  readonly about?: string
}) {
  const { say, name } = useWords()
  if (kinds.length === 0) return null
  return (
    <Stack row gap={2} className="record-links">
      {kinds.map(({ kind, title }) => {
        const own = ownPages[kind]
        const search = { ...(section.includes('/') ? { section } : {}), ...(about ? { about } : {}) }
        return (
          <ButtonLink
            key={kind}
            kind="quiet"
            to={own ? `/cases/${thread}/${own}` : `/cases/${thread}/record/${kind}`}
            {...(own ? {} : { search })}
          >
            {say('case.record', { what: name(title) })}
          </ButtonLink>
        )
      })}
    </Stack>
  )
}
