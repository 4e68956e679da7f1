import { ageGroups, applyInstrument, type Instrument, isInstrumentUsed, type SettingsState } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { useMe } from '../app/me.ts'
import { useTyped } from '../app/use-typed.ts'
import { caseKind } from '../case/case-kinds.ts'
import { sectionQuery } from '../case/use-case.ts'
import { FieldView } from '../entry-form/field-view.tsx'
import { formIn } from '../entry-form/form-in.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { RadioGroup } from '../look/radio-group.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { Around, slot } from '../words/around.tsx'
import { Published } from '../words/published.tsx'
import { useWords } from '../words/use-words.ts'
import { BeforeAsking } from './before-asking.tsx'
import { beginConversation, type Conversation } from './conversation.ts'
import { type FirstSaid, termsFrom, wentOn } from './first-contact.ts'
import { useInstruments } from './use-instruments.ts'
import type { Known } from './use-known.ts'

/** Two versions of one list may be in use: each is a choice of its own. */
const nameOf = ({ id, version }: Pick<Instrument, 'id' | 'version'>) => `${id} ${version}`

const terms = ['agreed', 'ageAtAct'] as const

/**
 * Before the first question: whether it is safe to ask at all, which list, whether the person agrees, how old they were. Nobody
 * is asked an age that is on record, or about which they would rather not be asked.
 */
export function BeginScreening({
  place,
  known: { context, doNotAskAge },
  stop,
  onBegin,
}: {
  /** Names what the conversation is about: the thread, or none yet. */
  readonly place: string
  readonly known: Known
  /** What can be done instead of beginning, with what was said first. */
  readonly stop: (said: FirstSaid, forget: () => void) => ReactNode
  readonly onBegin: (conversation: Conversation) => void
}) {
  const words = useWords()
  const { say } = words
  const me = useMe()
  const { all: instruments, loading } = useInstruments()
  const settings = useQuery(sectionQuery<SettingsState>(me.programme.id, 'settings'))
  const [{ chosen = '', ...said } = {}, setSaid] = useTyped<Readonly<Record<string, string>>>(
    `before screening ${place}`,
  )
  const [first = {}, setFirst] = useTyped<FirstSaid>(`first contact ${place}`)
  const [tried, setTried] = useState(false)
  const part = useRef<HTMLDivElement>(null)
  const body = caseKind('screening.recorded')?.body
  if (settings.isPending || loading || !body) return <Waiting />
  const state = settings.data?.state
  const used = state === undefined ? [] : instruments.filter((one) => isInstrumentUsed(state, one))
  if (used.length === 0) return <Notice title={say('screening.none')} />
  const instrument: Instrument | undefined =
    used.find((one) => nameOf(one) === chosen) ?? (used.length === 1 ? used[0] : undefined)
  const { fields } = formIn(words, body)
  const ageKnown = context.ageAtAct !== 'unknown'
  const ageAtAct = ageGroups.codes.find((code) => code === said['ageAtAct']) ?? ''
  const age = ageKnown ? context.ageAtAct : ageAtAct
  const wrong = instrument && (age === 'child' || age === 'adult') ? listForOthers(instrument, age) : undefined
  const begin = () => {
    const { agreed = '' } = said
    if (!instrument || agreed === '') {
      setTried(true)
      // To what is missing: whoever works by keyboard or by ear has passed it, and the button stands at the end.
      const missing = instrument ? '[data-path="agreed"]' : '[data-path="instrument"]'
      return part.current?.querySelector<HTMLElement>(`${missing} input`)?.focus()
    }
    setSaid(undefined)
    setFirst(undefined)
    onBegin(beginConversation(instrument, { agreed, ageAtAct, ...termsFrom(first), first: wentOn(first) }))
  }
  const agreedMissing = tried && !said['agreed'] ? say('screening.agreedMissing') : undefined
  return (
    <div ref={part}>
      <Stack gap={5}>
        <BeforeAsking
          said={first}
          onChange={setFirst}
          keepsStop={place !== ''}
          stop={stop(first, () => setFirst(undefined))}
        />
        <div data-path="instrument">
          <RadioGroup
            label={say('screening.which')}
            error={tried && !instrument ? say('screening.whichMissing') : undefined}
            value={instrument ? nameOf(instrument) : ''}
            onChange={(id) => setSaid({ ...said, chosen: id })}
            options={used.map(({ id, version, title, population, source, items }) => ({
              value: nameOf({ id, version }),
              label: <Published>{title}</Published>,
              hint: (
                <>
                  <Around text={say('screening.for', { population: slot })}>
                    <Published>{population}</Published>
                  </Around>
                  . {say('screening.items', { count: items.length })}.{' '}
                  <Around text={say('screening.source', { source: slot })}>
                    <Published>{source.reference}</Published>
                  </Around>
                </>
              ),
            }))}
          />
        </div>
        {ageKnown && (
          <p>
            {say('app.labelled', { label: say('known.age'), text: words.name(ageGroups.labelOf(context.ageAtAct)) })}{' '}
            <span className="soft">{say(`known.${context.ageFrom}`)}</span>
          </p>
        )}
        {!ageKnown && doNotAskAge && <p>{say('known.doNotAsk')}</p>}
        {terms.map((name) => {
          if (name === 'ageAtAct' && (ageKnown || doNotAskAge)) return null
          const field = fields.find((one) => one.name === name)
          return field ? (
            <FieldView
              key={name}
              field={field}
              path={name}
              draft={said[name] ?? ''}
              onChange={(value) => setSaid({ ...said, chosen, [name]: String(value ?? '') })}
              faults={name === 'agreed' && agreedMissing ? new Map([[name, agreedMissing]]) : new Map()}
              choices={new Map()}
            />
          ) : null
        })}
        {wrong && (
          <Notice kind="warm" live title={say('known.wrongList')}>
            <p>{words.name(wrong)}</p>
          </Notice>
        )}
        <Button kind="main" onClick={begin}>
          {say('screening.begin')}
        </Button>
      </Stack>
    </div>
  )
}

/** @returns what the suggestions say of a list that is for persons of another age; undefined where it fits */
function listForOthers(instrument: Instrument, ageAtAct: 'child' | 'adult'): string | undefined {
  const { next } = applyInstrument(instrument, [], { ageAtAct })
  return next.find(({ code }) => code === 'use-child-list' || code === 'use-adult-list')?.words
}
