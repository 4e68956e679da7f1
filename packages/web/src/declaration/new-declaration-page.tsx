import { circulations, languages } from '@clarion/review'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ThreadPage } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { useMe } from '../app/me.ts'
import { NotYoursPage } from '../app/not-yours-page.tsx'
import { PageHeading } from '../app/page-heading.tsx'
import { useGo } from '../app/use-address.ts'
import { newId } from '../entry-form/entry-now.ts'
import { RadioGroup } from '../look/radio-group.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { languageNameIn } from '../words/language-name-in.ts'
import { useWords } from '../words/use-words.ts'
import { SayForm } from './say-form.tsx'
import { useSaying } from './use-saying.ts'
import './declaration.css'

/** Opens consultations on a declaration: what on, in which language, who reads the draft, which hearing it answers to. */
export function Page() {
  const { say } = useWords()
  const { verbs } = useMe()
  if (!verbs.includes('draft-declaration')) return <NotYoursPage title={say('declarations.open')} />
  return (
    <Stack gap={5}>
      <PageHeading title={say('declarations.open')} />
      <OpenForm />
    </Stack>
  )
}

function OpenForm() {
  const words = useWords()
  const { say } = words
  const go = useGo()
  const [fresh] = useState(newId)
  const { data } = useQuery({
    queryKey: ['threads', 'hearing'],
    queryFn: ({ signal }) => ask<ThreadPage>('/api/threads?kind=hearing&limit=100', { signal }),
  })
  // The thread is part of what is typed: sent again, it opens the same one.
  const kept = useSaying({ thread: 'new', section: 'declaration', seen: 0 }, 'declaration', () => ({
    ...{ thread: fresh, title: '', language: languages.find((one) => one === words.language) ?? 'en' },
    ...{ circulation: 'delegations', hearing: '' },
  }))
  const { draft } = kept
  const sending = useSaying({ thread: draft.thread, section: 'declaration', seen: 0 }, 'opened', () => ({}))
  const title = draft.title.trim()
  const fault =
    title === ''
      ? say('mend.missing')
      : title.length > 300
        ? say('app.overlong', { count: title.length - 300 })
        : undefined
  return (
    <SayForm
      saying={{ ...sending, wasKept: kept.wasKept, forget: kept.forget }}
      faults={{ title: fault }}
      words={say('declarations.openDo')}
      onSend={() => {
        const { language, circulation, hearing } = draft
        const body = { title, language, circulation, ...(hearing === '' ? {} : { hearing }) }
        sending.send('draft.opened', body, () => {
          kept.forget()
          go(`/declarations/${draft.thread}`)
        })
      }}
      onCancel={() => go('/declarations')}
    >
      {(told) => (
        <>
          <TextField
            label={say('declaration.title')}
            required
            dir="auto"
            error={told('title')}
            value={draft.title}
            onChange={(next) => kept.set({ title: next })}
          />
          <Select
            label={say('declaration.language')}
            value={draft.language}
            onChange={(next) => kept.set({ language: languages.find((one) => one === next) ?? 'en' })}
            options={languages.map((one) => ({ value: one, label: languageNameIn(words, one) }))}
          />
          <RadioGroup
            label={say('declaration.circulation')}
            value={draft.circulation}
            onChange={(next) => kept.set({ circulation: next })}
            options={Object.keys(circulations).map((one) => ({
              value: one,
              label: say(one === 'programme' ? 'declaration.toAll' : 'declaration.toNamed'),
            }))}
          />
          <Select
            label={say('declaration.hearing')}
            value={draft.hearing}
            empty={say('declaration.noHearing')}
            onChange={(next) => kept.set({ hearing: next })}
            options={(data?.threads ?? []).map(({ thread, parts }) => ({
              value: thread,
              label: String(parts['hearing']?.['title'] ?? thread),
            }))}
          />
        </>
      )}
    </SayForm>
  )
}
