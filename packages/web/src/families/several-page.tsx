import type { EntryKind } from '@clarion/journal'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useGo } from '../app/use-address.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { CaseFrame } from '../case/case-frame.tsx'
import { caseKind } from '../case/case-kinds.ts'
import { useCaseStatus } from '../case/use-recording.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { newId } from '../entry-form/entry-now.ts'
import { Notice } from '../look/notice.tsx'
import { RadioGroup } from '../look/radio-group.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { relatedQuery, type ShortCase } from './related.ts'
import { SeveralChoice } from './several-choice.tsx'
import { SeveralOutcome } from './several-outcome.tsx'
import { useCodeOf } from './short-line.tsx'
import { type Sent, useSendingOn } from './use-sending-on.ts'

/** One note or one appointment in several cases of a family or group: in each an entry of its own, judged by itself. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('families.several')} back>
      {(outline) => (
        <Stack gap={4}>
          <PageHeading title={say('families.several')}>{say('families.severalHeading')}</PageHeading>
          <Several outline={outline} />
        </Stack>
      )}
    </CaseFrame>
  )
}

const offered = { 'note.added': 'families.note', 'appointment.scheduled': 'families.appointment' } as const

function Several({ outline }: { readonly outline: CaseOutline }) {
  const { say } = useWords()
  const me = useMe()
  const status = useCaseStatus(outline)
  const leads = outline.lead.id === me.organisation.id && me.sections.includes('relations')
  const { data, isPending } = useQuery({ ...relatedQuery(outline.thread), enabled: leads })
  const [name, setName] = useState<string>()
  // Kept here: what is read anew afterwards may hold another case no more.
  const { outcome, send } = useSendingOn()
  const kinds = Object.entries(offered).flatMap(([kind, words]) => {
    const found = caseKind(kind)
    return found && me.verbs.includes(found.verb) ? [{ kind: found, words }] : []
  })
  if (!leads || kinds.length === 0) return <Notice kind="warm" title={say('record.notNow')} />
  if (outcome) return <SeveralOutcome {...{ outline, outcome }} onAgain={(left) => send(left, outcome.written)} />
  if (isPending || status === undefined) return <Waiting />
  const { linked = [], group = [] } = data ?? {}
  const others = new Map([...linked.flatMap(({ other }) => other ?? []), ...group].map((one) => [one.thread, one]))
  const open = [...others.values()].filter((one) => one.status === 'open')
  if (status !== 'open') return <Notice kind="warm" title={say('record.notNow')} />
  if (open.length === 0) return <Notice title={say('families.noOthers')} />
  const kind = (kinds.find((one) => one.kind.kind === name) ?? kinds[0])?.kind
  return (
    <Stack gap={4}>
      <p className="measure">{say('families.severalIntro')}</p>
      {kinds.length > 1 && (
        <RadioGroup
          label={say('families.what')}
          value={kind?.kind ?? ''}
          onChange={setName}
          options={kinds.map((one) => ({ value: one.kind.kind, label: say(one.words) }))}
        />
      )}
      {kind && <WriteIn key={kind.kind} {...{ outline, kind }} others={open} onWritten={(there) => send(there, 1)} />}
    </Stack>
  )
}

/** What the form is for: this case first, where a refusal keeps it from all. */
function WriteIn({
  outline,
  kind,
  others,
  onWritten,
}: {
  readonly outline: CaseOutline
  readonly kind: EntryKind
  readonly others: readonly ShortCase[]
  readonly onWritten: (there: readonly Sent[]) => unknown
}) {
  const { say } = useWords()
  const go = useGo()
  const codeOf = useCodeOf()
  const { thread } = outline
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(others.map((one) => one.thread)))
  return (
    <EntryForm
      kind={kind}
      thread={thread}
      section={kind.section.name}
      seen={0}
      place={`several ${thread} ${kind.kind}`}
      saveWords={say('families.write', { count: chosen.size + 1 })}
      onSaved={(_result, entry) =>
        onWritten(
          others
            .filter((one) => chosen.has(one.thread))
            .map((one) => ({ code: codeOf(one), entry: { ...entry, id: newId(), thread: one.thread } })),
        )
      }
      onCancel={() => go(`/cases/${thread}/family`)}
    >
      {() => <SeveralChoice {...{ others, chosen }} onChoose={setChosen} />}
    </EntryForm>
  )
}
