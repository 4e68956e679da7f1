import { type RecordState, skeletonGaps } from '@clarion/review'
import { useMemo } from 'react'
import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'
import { messageWords } from './part-words.ts'
import { speakerName } from './speaker-name.ts'
import type { Hearing } from './use-hearing.ts'

/** What no draft drawn from this record can say, by name, as long as a draft is written. */
export function DraftGaps({ all, record }: { readonly all: Hearing; readonly record: RecordState }) {
  const words = useWords()
  const { say, language } = words
  const { speakers } = all
  const found = useMemo(() => skeletonGaps(speakers, record), [speakers, record])
  const titled = (ids: readonly string[]) => ids.map((id) => `${id} (${messageWords(language, record, id)})`)
  const whose = (ids: readonly string[]) => {
    const those = new Set(ids)
    return record.statements.filter(({ id }) => those.has(id)).map((one) => speakerName(words, speakers, one))
  }
  const lines = [
    { key: 'hearing.noEvidence', what: titled(found.gaps) },
    { key: 'hearing.notAgreed', what: titled(found.disputed) },
    { key: 'hearing.withoutWords', what: titled(found.withoutWords) },
    { key: 'hearing.takenBackBy', what: whose(found.takenBack) },
    { key: 'hearing.unmarkedOf', what: whose(found.unmarked) },
  ] as const
  const told = lines.filter(({ what }) => what.length > 0)
  if (told.length === 0) return null
  return (
    <Notice title={say('hearing.draftGaps')}>
      <ul>
        {told.map(({ key, what }) => (
          <li key={key}>{say(key, { those: words.list(what) })}</li>
        ))}
      </ul>
    </Notice>
  )
}
