import { languages, type ModelQuestion, type Purpose } from '@clarion/review'
import { useMemo, useState } from 'react'
import { useFocusOnChange } from '../app/focus-on-change.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { newId } from '../entry-form/entry-now.ts'
import type { Option } from '../entry-form/form-field.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { ChooseStatements } from './choose-statements.tsx'
import { hearingFor, leavingFor, mayLeave, type ReadHearing } from './leaving.ts'
import { useAskModel } from './use-ask-model.ts'
import type { LanguageModel } from './use-model.ts'
import { WhatLeaves } from './what-leaves.tsx'

/** One thing that the model may be asked here: first what would leave and to whom, then the question. */
export function AskModel({
  all,
  model,
  purpose,
  statements,
  messages,
}: {
  readonly all: ReadHearing
  readonly model: LanguageModel
  readonly purpose: Purpose
  /** Which statements it may be about, of a message where there is one. */
  readonly statements: (message: string) => readonly string[]
  /** The messages to choose from; none where it is about all. */
  readonly messages?: readonly Option[]
}) {
  const words = useWords()
  const { say, sayOf } = words
  const refusal = useRefusalWords()
  const asking = useAskModel(all.outline.thread, model)
  const [id, setId] = useState<string>()
  const [message, setMessage] = useState(messages?.[0]?.code ?? '')
  const others = languages.filter((one) => one !== all.hearing.language)
  const [language, setLanguage] = useState<(typeof languages)[number]>(others[0] ?? 'en')
  const [picked, setPicked] = useState<ReadonlySet<string>>()
  const place = useFocusOnChange<HTMLHeadingElement>(id !== undefined)
  const about = useMemo(() => statements(message), [statements, message])
  const open = id !== undefined
  const { hearing, record, speakers, drafting } = all
  // Nothing is worked out before somebody looks, and nothing anew while they type elsewhere on the page.
  const whole = useMemo(
    () => (open ? hearingFor({ hearing, record, speakers, drafting }) : null),
    [open, hearing, record, speakers, drafting],
  )
  const free = useMemo(() => (whole ? mayLeave(whole, about) : []), [whole, about])
  const question = useMemo((): ModelQuestion => {
    const chosen = about.filter((one) => !free.includes(one) || (picked?.has(one) ?? true))
    return {
      purpose,
      statements: purpose === 'translation' ? [] : chosen,
      ...(messages && { message }),
      ...(purpose === 'translation' && { language }),
    }
  }, [about, free, picked, purpose, messages, message, language])
  const leaving = useMemo(() => whole && leavingFor(whole, question), [whole, question])
  const tooLong = leaving !== null && leaving.characters > model.characters
  const close = () => {
    setId(undefined)
    setPicked(undefined)
  }
  const send = () => {
    if (id === undefined || !leaving) return
    // What stays here is not even named.
    const sent = leaving.statements.map((one) => one.id)
    asking.mutate(
      {
        ...{ id, purpose, statements: sent },
        ...(messages && { message }),
        ...(purpose === 'translation' && { language }),
      },
      { onSuccess: close },
    )
  }
  const { data } = asking
  return (
    <section className="card" aria-labelledby={`model-${purpose}`}>
      <Stack gap={3}>
        <h3 id={`model-${purpose}`} ref={place} tabIndex={-1}>
          {say(`model.ask.${purpose}`)}
        </h3>
        {id === undefined && (
          <>
            {data && (
              <p role="status">
                {say(`model.outcome.${data.outcome}`)}{' '}
                {data.outcome === 'answered' &&
                  say('model.cameOf', { came: data.came, kept: data.kept.length, dropped: data.dropped.length })}
                {data.wait !== null && say('model.wait', { seconds: data.wait })}
              </p>
            )}
            <Button onClick={() => setId(newId())}>
              {say('model.preview')}
              <span className="unseen">{`: ${say(`model.ask.${purpose}`)}`}</span>
            </Button>
          </>
        )}
        {id !== undefined && (
          <>
            {messages && (
              <Select
                label={say('hearing.message')}
                value={message}
                onChange={(next) => {
                  setMessage(next)
                  setPicked(undefined)
                }}
                options={messages.map(({ code, label }) => ({ value: code, label }))}
              />
            )}
            {purpose === 'translation' && (
              <Select
                label={say('model.into')}
                value={language}
                onChange={(next) => setLanguage(others.find((one) => one === next) ?? language)}
                options={others.map((value) => ({ value, label: sayOf('hearing.language', value) }))}
              />
            )}
            {purpose !== 'translation' && free.length > 1 && (
              <ChooseStatements {...{ all, free }} picked={picked ?? new Set(free)} onPicked={setPicked} />
            )}
            {leaving === null && <Notice title={say('model.nothing')} />}
            {leaving && <WhatLeaves {...{ all, model, leaving }} />}
            {tooLong && (
              <Notice kind="warm" live>
                <p>{say('model.tooLong', { characters: model.characters })}</p>
              </Notice>
            )}
            {asking.isError && (
              <Notice kind="warm" live>
                <p>{refusal(asking.error)}</p>
              </Notice>
            )}
            <Stack row gap={2}>
              {leaving && !tooLong && (
                <Button kind="main" busy={asking.isPending} onClick={send}>
                  {say('model.send', { host: model.host })}
                </Button>
              )}
              <Button kind="quiet" busy={asking.isPending} onClick={close}>
                {say('form-entry.cancel')}
              </Button>
            </Stack>
            {asking.isPending && <p role="status">{say('model.asking', { seconds: model.seconds })}</p>}
          </>
        )}
      </Stack>
    </section>
  )
}
