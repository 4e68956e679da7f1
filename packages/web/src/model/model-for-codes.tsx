import type { RecordState, Statement } from '@clarion/review'
import { useCallback, useMemo } from 'react'
import type { Hearing } from '../hearing/use-hearing.ts'
import { useWords } from '../words/use-words.ts'
import { AskModel } from './ask-model.tsx'
import { ModelCalls } from './model-calls.tsx'
import { useModel } from './use-model.ts'
import './model.css'

/** Asking a language model for codes, of one statement or of all; nothing where none is set or the reader may not ask. */
export function ModelForCodes({
  all: hearing,
  record,
  statement,
}: {
  readonly all: Hearing
  readonly record: RecordState
  readonly statement?: Statement
}) {
  const { say } = useWords()
  const model = useModel(hearing)
  const all = useMemo(() => ({ ...hearing, record }), [hearing, record])
  const about = useCallback(
    () => (statement ? [statement.id] : record.statements.map(({ id }) => id)),
    [statement, record],
  )
  if (!model) return null
  return (
    <section className="model" aria-labelledby="model">
      <h2 id="model">{say('model.title')}</h2>
      <p className="measure">{say('model.what')}</p>
      <AskModel {...{ all, model }} purpose="codes" statements={about} />
      <ModelCalls all={all} purposes={['codes']} statement={statement?.id} onText={undefined} signed={undefined} />
    </section>
  )
}
