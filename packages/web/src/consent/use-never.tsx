import { type ContactState, type NeverShared, neverShared, type PersonState } from '@clarion/casework'
import type { NewEntry } from '@clarion/journal'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useMe } from '../app/me.ts'
import { useTyped } from '../app/use-typed.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { sectionWords } from '../case/section-words.ts'
import { organisationsQuery, sectionQuery } from '../case/use-case.ts'
import type { Stop } from '../entry-form/entry-form.tsx'
import { entryNow } from '../entry-form/entry-now.ts'
import { Checkbox } from '../look/checkbox.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'

/** What a form that shares something is given, so that nobody shares by oversight with whom the person named as never. */
export type Never = {
  readonly isLoading: boolean
  /** The warning, with what the person said and the question why; nothing where nothing was said. */
  warn(recipient: string): ReactNode
  /** What is missing before it may be sent, in words. */
  stop(recipient: string): Stop | undefined
  /** The entry that says why, under this identifier; it goes before the one that shares. */
  before(recipient: string, id: string): readonly NewEntry[]
  /** Forgets the reasons: they were saved, or given up. */
  readonly forget: () => void
}

/**
 * Warns before something is shared with an organisation that the person does not want to know. It never blocks: the person
 * may wish it now, or a court may have ordered it, and whoever records it says so. Only what this member may read is
 * looked at, so that nobody learns of a wish through the warning.
 *
 * @param act what would share it
 * @param active whether this form shares at all; nothing is read else
 */
export function useNever(
  { thread, sections }: CaseOutline,
  act: 'consent' | 'referral' | 'order',
  active = true,
): Never {
  const { say } = useWords()
  const me = useMe()
  // A reason is kept with the draft. That one is sure is asked anew each time the form is opened.
  const [reasons = {}, keepReasons] = useTyped<Readonly<Record<string, string>>>(`never ${act} ${thread}`)
  const [sureOf, setSureOf] = useState<readonly string[]>([])
  const version = (name: string) => sections.find(({ key }) => key === name)?.version
  const person = useQuery({ ...sectionQuery<PersonState>(thread, 'person'), enabled: active && !!version('person') })
  const contact = useQuery({
    ...sectionQuery<ContactState>(thread, 'contact'),
    enabled: active && !!version('contact'),
  })
  const organisations = useQuery({ ...organisationsQuery, enabled: active })
  // Who may not write into the ledger is warned all the same, and asked for nothing that would be refused.
  const ledger = me.verbs.includes('record-consent') ? version('sharing') : undefined
  const saidOf = (recipient: string): NeverShared | undefined => {
    const organisation = organisations.data?.organisations.find(({ id }) => id === recipient)
    if (!active || !organisation) return undefined
    const found = neverShared({ person: person.data?.state, contact: contact.data?.state }, organisation)
    return found.keptFrom.length + found.lines.length > 0 ? found : undefined
  }
  const reasonFor = (recipient: string) => reasons[recipient] ?? ''
  return {
    isLoading: person.isLoading || contact.isLoading || organisations.isLoading,
    warn: (recipient) => {
      const found = saidOf(recipient)
      if (!found) return null
      const name = organisations.data?.organisations.find(({ id }) => id === recipient)?.name ?? ''
      const others = sureOf.filter((one) => one !== recipient)
      return (
        <div data-path="never">
          <Stack gap={3}>
            <Notice kind="warm" live title={say('never.warning', { name })}>
              <NeverList found={found} />
            </Notice>
            {ledger !== undefined && (
              <TextField
                label={say('never.reason')}
                hint={say('never.reasonHint')}
                required
                value={reasonFor(recipient)}
                onChange={(reason) => keepReasons({ ...reasons, [recipient]: reason })}
              />
            )}
            <Checkbox
              label={say('never.sure', { name })}
              checked={sureOf.includes(recipient)}
              onChange={(sure) => setSureOf(sure ? [...others, recipient] : others)}
            />
          </Stack>
        </div>
      )
    },
    stop: (recipient) => {
      if (!saidOf(recipient)) return undefined
      return sureOf.includes(recipient) && (ledger === undefined || reasonFor(recipient).trim() !== '')
        ? undefined
        : { at: 'never', words: say('never.missing') }
    },
    before: (recipient, id) => {
      if (ledger === undefined || !saidOf(recipient)) return []
      const body = { recipient, act, reason: reasonFor(recipient).trim() }
      return [entryNow({ id, thread, kind: 'wish.overruled', section: 'sharing', seen: ledger, body })]
    },
    forget: () => keepReasons(undefined),
  }
}

function NeverList({ found }: { readonly found: NeverShared }) {
  const spoken = useWords()
  const { say, list } = spoken
  const words = sectionWords(spoken, 'person')
  const chosen = found.keptFrom.map((code) => words.value('doNotShareWith', code) ?? code)
  return (
    <ul>
      {chosen.length > 0 && <li>{say('never.chosen', { who: list(chosen) })}</li>}
      {found.lines.map((line) => (
        <li key={line}>{say('never.line', { line })}</li>
      ))}
    </ul>
  )
}
