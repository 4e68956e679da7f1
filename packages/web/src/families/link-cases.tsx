import type { NewEntry } from '@clarion/journal'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import type { ThreadPage } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { announce } from '../app/announce.tsx'
import { useMe } from '../app/me.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import type { CaseOutline } from '../case/case-answers.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { halves } from './halves.ts'
import { HowSelect, isHow } from './how-select.tsx'
import type { Related } from './related.ts'

/** So many cases are offered of a search: whoever looks for one person writes more of the name. */
const mostFound = 50

/** Links this case with others of the same organisation: with one relative, or with all who were found together. */
export function LinkCases({ outline, related }: { readonly outline: CaseOutline; readonly related: Related }) {
  const { say, sayOf, day } = useWords()
  const refusal = useRefusalWords()
  const me = useMe()
  const saying = useSay()
  const [text, setText] = useState('')
  const [how, setHow] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [missing, setMissing] = useState(false)
  // Sent again after an answer that did not come, it is the same links and no second ones.
  const made = useRef({ key: '', entries: [] as readonly NewEntry[] })
  const search = useMutation({
    // In the body and never in the address: it may be a name. What was found is not kept.
    mutationFn: (q: string) =>
      ask<ThreadPage>('/api/threads/search', { method: 'POST', body: { q, lead: 'mine', limit: mostFound } }),
    gcTime: 0,
  })
  const known = new Set([outline.thread, ...related.linked.flatMap(({ far }) => far?.thread ?? [])])
  const found = search.data?.threads.filter(({ thread }) => !known.has(thread)) ?? []
  const find = (event: FormEvent) => {
    event.preventDefault()
    setChosen(new Set())
    if (text.trim() !== '') search.mutate(text.trim())
  }
  const choose = (thread: string, ticked: boolean) => {
    const next = new Set(chosen)
    if (ticked) next.add(thread)
    else next.delete(thread)
    setChosen(next)
    setMissing(false)
  }
  const link = () => {
    if (chosen.size === 0 || !isHow(how)) return setMissing(true)
    const key = [how, ...chosen].join(' ')
    if (made.current.key !== key) {
      const entries = [...chosen].flatMap((other) => halves(me.organisation.id, outline.thread, other, how))
      made.current = { key, entries }
    }
    saying.mutate(made.current.entries, {
      onSuccess: () => {
        announce(say('families.didLink', { count: chosen.size }))
        made.current = { key: '', entries: [] }
        setChosen(new Set())
        setText('')
        search.reset()
      },
    })
  }
  return (
    <section aria-labelledby="link-cases">
      <Stack gap={4}>
        <h2 id="link-cases">{say('families.link')}</h2>
        <form className="family-find" onSubmit={find}>
          <TextField label={say('families.find')} type="search" value={text} onChange={setText} />
          <Button type="submit" busy={search.isPending}>
            {say('families.findDo')}
          </Button>
        </form>
        {[search.error, saying.error].filter(Boolean).map((thrown) => (
          <Notice key={refusal(thrown)} kind="warm" live>
            <p>{refusal(thrown)}</p>
          </Notice>
        ))}
        {search.isSuccess && found.length === 0 && <p role="status">{say('families.nothingFound')}</p>}
        {found.length > 0 && (
          <>
            <fieldset className="field">
              <legend>{say('families.found')}</legend>
              {found.map(({ thread, code, status, opened }) => (
                <Checkbox
                  key={thread}
                  label={code ?? say('families.unnamed')}
                  hint={`${status === null ? '' : sayOf('status', status)} ${day(opened)}`.trim()}
                  checked={chosen.has(thread)}
                  onChange={(ticked) => choose(thread, ticked)}
                />
              ))}
            </fieldset>
            <HowSelect
              error={missing ? say('families.choose') : undefined}
              value={how}
              onChange={(next) => {
                setHow(next)
                setMissing(false)
              }}
            />
            <p>
              <Button kind="main" busy={saying.isPending} onClick={link}>
                {say('families.linkDo', { count: chosen.size })}
              </Button>
            </p>
          </>
        )}
      </Stack>
    </section>
  )
}
