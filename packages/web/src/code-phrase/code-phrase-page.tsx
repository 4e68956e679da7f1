import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ask } from '../api/ask.ts'
import { announce } from '../app/announce.tsx'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { CaseFrame } from '../case/case-frame.tsx'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { Around, slot } from '../words/around.tsx'
import { useWords } from '../words/use-words.ts'
import './code-phrase.css'

/** Languages in which there are lists of words that are told apart when spoken (BIP-39). */
const phraseLanguages = ['en', 'fr', 'es', 'it', 'pt', 'cs', 'zh'] as const

/** Gives the survivor her code phrase: shown once, said or printed, kept nowhere. */
export function Page() {
  const { say } = useWords()
  return (
    <CaseFrame title={say('phrase.title')} back>
      {(outline) => <CodePhrase outline={outline} />}
    </CaseFrame>
  )
}

function CodePhrase({ outline }: { readonly outline: CaseOutline }) {
  const { say, day, language: own } = useWords()
  const words = useRefusalWords()
  const queries = useQueryClient()
  const [language, setLanguage] = useState('en')
  const [hidden, setHidden] = useState(false)
  const address = `/api/threads/${outline.thread}/code-phrase`
  const given = useQuery({
    queryKey: ['thread', outline.thread, 'code-phrase'],
    queryFn: ({ signal }) => ask<{ given: string | null }>(address, { signal }),
    retry: false,
  })
  const make = useMutation({
    // The words live in this component and nowhere else: no cache, no draft.
    gcTime: 0,
    mutationFn: () => ask<{ phrase: string }>(address, { method: 'POST', body: { language } }),
    onSuccess: () => {
      setHidden(false)
      return queries.invalidateQueries({ queryKey: ['thread', outline.thread, 'code-phrase'] })
    },
  })
  const revoke = useMutation({
    mutationFn: () => ask(address, { method: 'DELETE' }),
    onSuccess: () => {
      make.reset()
      announce(say('phrase.revoked'))
      return queries.invalidateQueries({ queryKey: ['thread', outline.thread, 'code-phrase'] })
    },
  })
  const names = new Intl.DisplayNames(own, { type: 'language' })
  const refusal = given.error ?? make.error ?? revoke.error
  return (
    <Stack gap={4}>
      <PageHeading title={say('phrase.title')}>{say('phrase.heading')}</PageHeading>
      <p className="measure">
        <Around text={say('phrase.intro', { address: slot })}>
          <code dir="ltr">{`${location.origin}/my`}</code>
        </Around>
      </p>
      <p className="measure">{say('phrase.intro2')}</p>
      {refusal && (
        <Notice kind="warm" live>
          <p>{words(refusal)}</p>
        </Notice>
      )}
      {make.data && !hidden ? (
        <section className="phrase" aria-live="polite">
          <p className="phrase-screen">{say('phrase.shown')}</p>
          <p className="phrase-paper">{say('phrase.paper')}</p>
          <p className="phrase-words" dir="auto" lang={language}>
            {make.data.phrase}
          </p>
          <Stack row gap={3}>
            <Button onClick={() => print()}>{say('phrase.print')}</Button>
            <Button
              kind="main"
              onClick={() => {
                make.reset()
                setHidden(true)
              }}
            >
              {say('phrase.done')}
            </Button>
          </Stack>
        </section>
      ) : (
        given.data && (
          <Stack gap={4}>
            {hidden && <Notice live title={say('phrase.hidden')} />}
            <p>
              {given.data.given === null ? say('phrase.none') : say('phrase.given', { day: day(given.data.given) })}
            </p>
            <Select
              label={say('phrase.language')}
              value={language}
              onChange={setLanguage}
              options={phraseLanguages.map((value) => ({ value, label: names.of(value) ?? value }))}
            />
            <Stack row gap={3}>
              <Button kind="main" busy={make.isPending} onClick={() => make.mutate()}>
                {say('phrase.make')}
              </Button>
              {given.data.given !== null && (
                <Button kind="quiet" busy={revoke.isPending} onClick={() => revoke.mutate()}>
                  {say('phrase.revoke')}
                </Button>
              )}
            </Stack>
          </Stack>
        )
      )}
    </Stack>
  )
}
