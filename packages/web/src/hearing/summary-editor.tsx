import { type HearingFinding, hearingGate, type RecordState, type SummaryPart } from '@clarion/review'
import { useDeferredValue, useMemo } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { findingWordsIn } from './finding-words.ts'
import { LeaveOut } from './leave-out.tsx'
import { PartEditor } from './part-editor.tsx'
import { SignSummary } from './sign-summary.tsx'
import { newPart, searchIn, summaryBody, type TypedSummary, tied } from './summary-draft.ts'
import type { Hearing } from './use-hearing.ts'

/** Writing the summary: what is wrong with each sentence stands beneath it while it is typed. */
export function SummaryEditor({
  all,
  record,
  typed,
  changed,
  onTyped,
}: {
  readonly all: Hearing
  readonly record: RecordState
  readonly typed: TypedSummary
  /** Whether something was typed since it was saved. */
  readonly changed: boolean
  readonly onTyped: (typed: TypedSummary | undefined) => void
}) {
  const words = useWords()
  const { say } = words
  const refusal = useRefusalWords()
  const { outline, speakers, summary, versions, drafting } = all
  const saying = useSay()
  const { language, parts } = typed
  const leftOut = summary?.leftOut
  const gate = useMemo(
    () => hearingGate({ record, speakers, leftOut: leftOut ?? [], language }),
    [record, speakers, leftOut, language],
  )
  const search = useMemo(() => searchIn(record, speakers, language), [record, speakers, language])
  // The letters come first, what is wrong with them a moment later.
  const settled = useDeferredValue(typed)
  const findings = useMemo(() => gate(tied(settled.parts, record), settled.title), [gate, settled, record])
  const ofWhole = findings.filter(({ part }) => part === null)
  const change = (next: readonly SummaryPart[]) => onTyped({ ...typed, parts: next })
  const save = () =>
    saying.mutate(
      [
        entryNow({
          ...{ thread: outline.thread, kind: 'summary.written', section: 'drafting' },
          ...{ seen: versions['drafting'] ?? 0, body: summaryBody(typed, record) },
        }),
      ],
      { onSuccess: () => onTyped(undefined) },
    )
  const overtaken = (drafting?.current?.number ?? 0) > typed.follows
  return (
    <Stack gap={4}>
      {overtaken && <Notice kind="warm" live title={say('hearing.overtaken')} />}
      <TextField
        label={say('hearing.summaryTitle')}
        value={typed.title}
        longest={300}
        onChange={(title) => onTyped({ ...typed, title })}
      />
      <p role="status">{say('hearing.findings', { count: findings.length })}</p>
      {ofWhole.map((finding) => (
        <Notice key={`${finding.code} ${finding.detail['message']}`} kind="warm">
          <p>{findingWordsIn(words, finding)}</p>
          {finding.code === 'message-untold' && <LeaveOut all={all} message={String(finding.detail['message'])} />}
        </Notice>
      ))}
      {parts.map((part, at) => (
        <PartEditor
          key={part.id}
          {...{ all, record, part, search }}
          findings={findings.filter((one: HearingFinding) => one.part === part.id)}
          onChange={(next) => change(parts.map((one) => (one.id === part.id ? next : one)))}
          onMove={at === 0 ? undefined : () => change(moved(parts, at))}
          onRemove={() => change(parts.filter(({ id }) => id !== part.id))}
        />
      ))}
      <div>
        <Button onClick={() => change([...parts, newPart(parts)])}>{say('hearing.addPart')}</Button>
      </div>
      {saying.isError && (
        <Notice kind="warm" live>
          <p>{refusal(saying.error)}</p>
        </Notice>
      )}
      <Stack row gap={2}>
        {changed && (
          <Button kind="main" busy={saying.isPending} onClick={save}>
            {say('hearing.save')}
          </Button>
        )}
        {changed && drafting?.current && (
          <Button kind="quiet" onClick={() => onTyped(undefined)}>
            {say('hearing.discard')}
          </Button>
        )}
      </Stack>
      {!changed && drafting?.current && all.me.verbs.includes('sign-summary') && (
        <SignSummary {...{ all, record }} version={drafting.current} open={findings.length} />
      )}
    </Stack>
  )
}

/** The paragraphs with one of them one place further up. */
function moved(parts: readonly SummaryPart[], at: number): SummaryPart[] {
  const next = [...parts]
  const [part] = next.splice(at, 1)
  if (part) next.splice(at - 1, 0, part)
  return next
}
