import type { EntryKind, Json, NewEntry } from '@clarion/journal'
import { type FormEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { isRefusal } from '../api/refusal.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useStepUp } from '../sign-in/use-step-up.tsx'
import { useWords } from '../words/use-words.ts'
import { changedFields, describesByFields } from './changed-fields.ts'
import { checkDraft, type Fault } from './check-draft.ts'
import { type Draft, draftOf, emptyDraft, isGroup, saidIn } from './draft.ts'
import { useDraft } from './drafts.ts'
import { entryNow, newId } from './entry-now.ts'
import { FaultSummary } from './fault-summary.tsx'
import { faultWords } from './fault-words.ts'
import { FieldView } from './field-view.tsx'
import type { GroupField, Option } from './form-field.ts'
import { formIn } from './form-in.ts'
import { OtherWindow } from './other-window.tsx'
import { Overtaken } from './overtaken.ts'
import type { SaidResult } from './say-entries.ts'
import { useOwnWords } from './use-own-words.ts'
import { useSay } from './use-say.ts'

type Body = { readonly [name: string]: Json }

/** Something beside the fields that keeps an entry from being sent: in words, and where it is mended (`data-path`). */
export type Stop = { readonly at: string; readonly words: string }

/** What a form of an entry is given. */
export type EntryFormProps = {
  readonly kind: EntryKind
  readonly thread: string
  /** The section's key: `needs`, `referral/0190…`. */
  readonly section: string
  /** The version of the section that its author has read. */
  readonly seen: number
  /** What the form begins with. For a kind that describes by fields: what is known, and only changes are said. */
  readonly begin?: Body
  /** What the page knows already and nobody is asked: which service, which goal. */
  readonly fixed?: Body
  /** The name under which what is typed is kept, where `fixed` is made anew each time the page is opened. */
  readonly place?: string
  /** Members that this page does not ask for. */
  readonly omit?: readonly string[]
  /** What can be chosen where a field is an identifier, by the field's widget. */
  readonly choices?: ReadonlyMap<string, readonly Option[]>
  /** Bends the form to what was said so far: a question that does not arise, choices that fall away. */
  readonly adapt?: (form: GroupField, said: Body) => GroupField
  /** What else must be so before it is sent; undefined when it may go. */
  readonly stop?: (said: Body) => Stop | undefined
  /** An entry that goes with this one and before it, both or none; `id` stays its identifier however often it is sent. */
  readonly before?: (said: Body, id: string) => readonly NewEntry[]
  readonly saveWords?: string
  readonly grave?: boolean
  /** What stands right after a field, by its name, drawn from what the fields say. */
  readonly beside?: (said: Body) => ReadonlyMap<string, ReactNode>
  /** What stands beneath the fields, drawn from what they say. */
  readonly children?: (said: Body) => ReactNode
  readonly onRefused?: (thrown: unknown) => void
  readonly onSaved: (result: SaidResult, entry: NewEntry) => unknown
  readonly onCancel?: () => void
  /** What was typed is forgotten: it was saved, or given up. What is kept beside the form goes with it. */
  readonly onForgotten?: () => void
}

const noChoices: ReadonlyMap<string, readonly Option[]> = new Map()

/**
 * A form for one entry, drawn from the schema of its kind. Checks with that very schema before anything is sent, keeps
 * what is typed until it is saved, and may be sent twice without harm.
 */
export function EntryForm(props: EntryFormProps) {
  const { kind, thread, section, fixed = {}, omit = [], choices = noChoices } = props
  const spoken = useWords()
  const { say } = spoken
  const words = useRefusalWords()
  const whole = useMemo(() => formIn(spoken, kind.body), [spoken, kind])
  const asked = { ...whole, fields: whole.fields.filter(({ name }) => !(name in fixed || omit.includes(name))) }
  const byFields = describesByFields(whole.fields.map(({ name }) => name))
  const key = props.place ?? [thread, section, kind.kind, ...Object.values(fixed).map(String)].join(' ')
  const kept = useDraft(key, () => beginDraft(asked, props.begin ?? {}), newId, {
    seen: props.seen,
    begin: props.begin ?? {},
  })
  const { seen, begin } = kept.basis
  const form = props.adapt?.(asked, saidIn(asked, kept.draft) as Body) ?? asked
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [turn, setTurn] = useState(0)
  const [steppedUp, stepUpDialog] = useStepUp()
  const ownWords = useOwnWords((name, value) => normal(whole, { [name]: value })[name])
  const saying = useSay(async (once, entries) => {
    const entry = entries.at(-1)
    if (byFields && entry) await ownWords.look(entry)
    return await steppedUp(once)
  })
  const place = useRef<HTMLFormElement>(null)

  const forget = () => {
    kept.clear()
    props.onForgotten?.()
  }
  const refuse = (found: readonly Fault[]) => {
    setFaults(found)
    setTurn(turn + 1)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (saying.isPending) return
    const typed = saidIn(form, kept.draft) as Body
    const said = byFields ? changedFields(normal(form, begin), typed) : typed
    if (byFields && Object.keys(said).length === 0 && Object.keys(begin).length > 0) {
      return refuse([{ path: '', reason: 'in-words', detail: say('form-entry.changedNothing') }])
    }
    const checked = checkDraft(kind.body, draftOf(whole, { ...said, ...fixed }))
    const missing = missingIn(form, whole, said)
    if (checked.faults || missing.length > 0) return refuse([...missing, ...(checked.faults ?? [])])
    const stop = props.stop?.(checked.body)
    if (stop !== undefined) return refuse([{ path: stop.at, reason: 'in-words', detail: stop.words }])
    setFaults([])
    const entry = entryNow({ id: kept.id, thread, kind: kind.kind, section, seen, body: checked.body })
    saying.mutate([...(props.before?.(checked.body, kept.idBefore) ?? []), entry], {
      onSuccess: (results) => {
        forget()
        const result = results.at(-1)
        if (result) props.onSaved(result, entry)
      },
      onError: (thrown) => {
        props.onRefused?.(thrown)
        // An earlier sending arrived after all and said something else: what is here now is another entry.
        if (isRefusal(thrown, 'entry-id-reused')) kept.renew()
      },
    })
  }
  const keepMine = ({ said }: Overtaken) => {
    ownWords.replace(said)
    place.current?.requestSubmit()
  }
  const takeTheirs = ({ said }: Overtaken) => {
    const theirs = Object.fromEntries(said.map(({ name, value }) => [name, value]))
    const fields = isGroup(kept.draft) ? kept.draft : {}
    const taken = form.fields.flatMap((field) =>
      field.name in theirs ? [[field.name, draftOf(field, theirs[field.name])] as const] : [],
    )
    const known = Object.fromEntries(Object.entries({ ...begin, ...theirs }).filter(([, value]) => value !== null))
    kept.takeOver({ ...fields, ...Object.fromEntries(taken) }, known)
    saying.reset()
    go(said[0]?.name ?? '')
  }
  /** What was mended is said to be mended at once, and not when it is sent again. */
  const change = (draft: Draft) => {
    kept.set(draft)
    if (faults.length === 0) return
    const said = saidIn(form, draft) as Body
    const still = [
      ...missingIn(form, whole, said),
      ...(checkDraft(kind.body, draftOf(whole, { ...said, ...fixed })).faults ?? []),
    ]
    setFaults(faults.filter(({ path }) => still.some((fault) => fault.path === path)))
  }
  const go = (path: string) => {
    // What stops it may stand beside the form: a warning about whom it goes to.
    const page = place.current?.closest('main, dialog') ?? place.current
    const found = page?.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)
    found?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
  }
  const refusedFields = isRefusal(saying.error)
    ? Object.entries(saying.error.fields).map(([path, reason]) => [path.replace(/^body\./, ''), reason] as const)
    : []
  const byPath = new Map([...refusedFields, ...faults.map((fault) => [fault.path, faultWords(spoken, fault)] as const)])
  const stopped = props.stop?.(saidIn(form, kept.draft) as Body)
  const open = faults.filter(({ path, reason }) => reason !== 'in-words' || path === '' || path === stopped?.at)
  return (
    <form ref={place} noValidate onSubmit={send} className="entry-form">
      <Stack gap={5}>
        {kept.wasKept && (
          <Notice>
            <p>{say('form-entry.draft')}</p>
            <Button kind="quiet" onClick={forget}>
              {say('form-entry.startAfresh')}
            </Button>
          </Notice>
        )}
        {/* A new one with each attempt, so that the focus comes there each time. */}
        {open.length > 0 && <FaultSummary key={turn} faults={open} form={whole} onGo={go} />}
        <FieldView
          field={form}
          path=""
          draft={isGroup(kept.draft) ? kept.draft : {}}
          onChange={change}
          faults={byPath}
          choices={choices}
          beside={props.beside?.(saidIn(form, kept.draft) as Body)}
        />
        {props.children?.(saidIn(form, kept.draft) as Body)}
        {saying.error instanceof Overtaken && (
          <OtherWindow
            form={form}
            choices={choices}
            there={saying.error.said}
            here={saidIn(form, kept.draft) as Body}
            onKeep={() => keepMine(saying.error as Overtaken)}
            onTake={() => takeTheirs(saying.error as Overtaken)}
          />
        )}
        {saying.isError && !(saying.error instanceof Overtaken) && (
          <Notice kind="warm" live title={say('form-entry.notSaved')}>
            <p>{isRefusal(saying.error, 'entry-id-reused') ? say('form-entry.savedBefore') : words(saying.error)}</p>
          </Notice>
        )}
        <Stack row gap={3}>
          <Button type="submit" kind={props.grave ? 'grave' : 'main'} busy={saying.isPending}>
            {props.saveWords ?? say('form-entry.save')}
          </Button>
          {props.onCancel && (
            <Button
              kind="quiet"
              onClick={() => {
                forget()
                props.onCancel?.()
              }}
            >
              {say('form-entry.cancel')}
            </Button>
          )}
        </Stack>
      </Stack>
      {stepUpDialog}
    </form>
  )
}

/** What is suggested stands over what the schema presets; what neither says is empty. */
function beginDraft(form: GroupField, begin: Body): Draft {
  const preset = saidIn(form, emptyDraft(form)) as Body
  return draftOf(form, { ...preset, ...begin })
}

/** What this page needs where the schema does not: bending a form can make a question one that must be answered. */
function missingIn(form: GroupField, whole: GroupField, said: Body): Fault[] {
  const optional = new Set(whole.fields.flatMap(({ name, required }) => (required ? [] : [name])))
  return form.fields.flatMap(({ name, required }) =>
    required && optional.has(name) && said[name] === undefined ? [{ path: name, reason: 'missing', detail: '' }] : [],
  )
}

/** What the form would say if nobody touched it: instants to the minute, texts trimmed. */
function normal(form: Parameters<typeof draftOf>[0], begin: Body): Body {
  return saidIn(form, draftOf(form, begin)) as Body
}
