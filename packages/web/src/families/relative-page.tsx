import type { NewEntry } from '@clarion/journal'
import { useRef, useState } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useGo } from '../app/use-address.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { CaseFrame } from '../case/case-frame.tsx'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button, ButtonLink } from '../look/button.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { caseToOpen, freshCode, openingEntry } from '../open-case/new-case.ts'
import { useWords } from '../words/use-words.ts'
import { halves } from './halves.ts'
import { HowSelect, isHow } from './how-select.tsx'
import { type Same, useSame } from './use-same.ts'

/** Opening a case for somebody of the family or group: under a code of its own, with nothing taken over but what is ticked. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('families.relative')} back>
      {(outline) => (
        <Stack gap={4}>
          <PageHeading title={say('families.relative')}>{say('families.relativeHeading')}</PageHeading>
          <Relative outline={outline} />
        </Stack>
      )}
    </CaseFrame>
  )
}

function Relative({ outline }: { readonly outline: CaseOutline }) {
  const { say } = useWords()
  const me = useMe()
  const same = useSame(outline)
  const may =
    outline.lead.id === me.organisation.id && me.verbs.includes('relate-case') && me.verbs.includes('open-case')
  if (!may) return <Notice kind="warm" title={say('record.notNow')} />
  return same ? <OpenRelative outline={outline} same={same} /> : <Waiting />
}

function OpenRelative({ outline, same }: { readonly outline: CaseOutline; readonly same: readonly Same[] }) {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const go = useGo()
  const me = useMe()
  const saying = useSay()
  const [opening, setOpening] = useState(caseToOpen)
  const [how, setHow] = useState('')
  const [agrees, setAgrees] = useState(false)
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set(same.map(({ kind }) => kind)))
  const [faulty, setFaulty] = useState(false)
  // Sent again after an answer that did not come, it is the same entries.
  const made = useRef({ key: '', entries: [] as readonly NewEntry[] })
  const send = () => {
    if (!isHow(how) || !agrees) return setFaulty(true)
    const { thread } = opening
    const key = [opening.code, how, ...taken].join(' ')
    if (made.current.key !== key) {
      const copied = same
        .filter(({ kind }) => taken.has(kind))
        .map(({ kind, section, body }) => entryNow({ thread, kind, section, seen: 0, body }))
      const linked = halves(me.organisation.id, outline.thread, thread, how)
      made.current = { key, entries: [openingEntry(opening), ...linked, ...copied] }
    }
    saying.mutate(made.current.entries, {
      onSuccess: () => go(`/cases/${thread}`),
      onError: (thrown) => {
        if (isRefusal(thrown, 'code-in-use')) setOpening({ ...opening, code: freshCode() })
      },
    })
  }
  const take = (kind: string, ticked: boolean) =>
    setTaken(new Set(ticked ? [...taken, kind] : [...taken].filter((one) => one !== kind)))
  return (
    <Stack gap={4}>
      <p className="measure">{say('families.relativeIntro')}</p>
      <HowSelect
        value={how}
        onChange={setHow}
        error={faulty && !isHow(how) ? say('families.whichRelative') : undefined}
      />
      <fieldset className="field">
        <legend>{say('families.same')}</legend>
        {same.length === 0 && <p className="soft">{say('families.nothingSame')}</p>}
        {same.map(({ kind, words }) => (
          <Checkbox key={kind} label={words} checked={taken.has(kind)} onChange={(ticked) => take(kind, ticked)} />
        ))}
      </fieldset>
      <p>{say('openCase.code', { code: opening.code })}</p>
      <Checkbox label={say('openCase.agrees')} checked={agrees} onChange={setAgrees} />
      {faulty && !agrees && (
        <p role="alert" className="field-error">
          {say('openCase.agreesMissing')}
        </p>
      )}
      {saying.isError && (
        <Notice kind="warm" live title={say('form-entry.notSaved')}>
          <p>{refusal(saying.error)}</p>
        </Notice>
      )}
      <Stack row gap={3}>
        <Button kind="main" busy={saying.isPending} onClick={send}>
          {say('openCase.open')}
        </Button>
        <ButtonLink kind="quiet" to={`/cases/${outline.thread}/family`}>
          {say('form-entry.cancel')}
        </ButtonLink>
      </Stack>
    </Stack>
  )
}
