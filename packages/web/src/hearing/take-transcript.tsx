import { recordAtMost } from '@clarion/review'
import { type FormEvent, useMemo, useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useTyped } from '../app/use-typed.ts'
import { linesOfFile } from '../declaration/read-source.ts'
import { entryNow, newId } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Field } from '../look/field.tsx'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { useWords } from '../words/use-words.ts'
import { partOptions } from './part-words.ts'
import { StatementWords } from './statement-words.tsx'
import { heldWords, type TakenPart, transcriptParts } from './transcript-parts.ts'
import type { Hearing } from './use-hearing.ts'

/** What is typed while a transcript is taken in. */
type Typed = { readonly text: string; readonly language: string; readonly part: string; readonly how: string }

/** So many statements go in one sending. */
const atOnce = 40

/** A statement, or a whole transcript: pasted, split by speaker, looked through, taken in. */
export function TakeTranscript({ all, onDone }: { readonly all: Hearing; readonly onDone: () => void }) {
  const words = useWords()
  const { say, sayOf } = words
  const refusal = useRefusalWords()
  const { hearing, speakers, outline, versions, me } = all
  const [kept, keep] = useTyped<Typed>(`${outline.thread} transcript`)
  const typed = kept ?? { text: '', language: hearing.language, part: 'floor', how: 'spoken' }
  const set = (change: Partial<Typed>) => keep({ ...typed, ...change })
  const [chosen, setChosen] = useState<ReadonlyMap<number, string>>(new Map())
  const [shown, setShown] = useState(false)
  const parts = useMemo(() => (shown ? transcriptParts(typed.text, speakers) : []), [shown, typed.text, speakers])
  const saying = useSay()
  const [done, setDone] = useState(0)
  const speakerOf = (part: TakenPart, at: number) => chosen.get(at) ?? part.speaker ?? ''
  const wanted = parts.map((part, at) => ({ part, at })).filter(({ at, part }) => speakerOf(part, at) !== leave)
  const tooMuch = typed.text.length > recordAtMost
  const look = (event: FormEvent) => {
    event.preventDefault()
    if (typed.text.trim() !== '' && !tooMuch) setShown(true)
  }
  const take = async () => {
    const entries = wanted.slice(done).map(({ part, at }) => {
      const speaker = speakerOf(part, at)
      const known = speakers.speakers.find(({ id }) => id === speaker)
      const release = known?.constituency === 'survivor' ? 'not-released' : 'open'
      const body = {
        ...{ statement: newId(), part: known?.part ?? typed.part, language: typed.language, how: typed.how, release },
        ...(speaker === '' ? {} : { speaker }),
        ...(part.heading === '' ? {} : { heading: part.heading }),
        ...heldWords(part.words),
      }
      return entryNow({
        thread: outline.thread,
        kind: 'statement.taken',
        section: 'record',
        seen: versions['record'] ?? 0,
        body,
      })
    })
    for (let start = 0; start < entries.length; start += atOnce) {
      const batch = entries.slice(start, start + atOnce)
      await saying.mutateAsync(batch)
      setDone((before) => before + batch.length)
    }
    keep(undefined)
    onDone()
  }
  const [fileFault, setFileFault] = useState<string>()
  const [reading, setReading] = useState(false)
  const read = async (file: File) => {
    setReading(true)
    setFileFault(undefined)
    try {
      const { form, lines } = await linesOfFile(file)
      setShown(false)
      // What Word and XML call a paragraph is one; a blank line keeps it apart.
      set({ text: lines.map(({ text }) => text).join(form === 'docx' || form === 'xml' ? '\n\n' : '\n') })
    } catch (thrown) {
      setFileFault(refusal(thrown))
    } finally {
      setReading(false)
    }
  }
  return (
    <Stack gap={4}>
      <form onSubmit={look} noValidate>
        <Stack gap={4}>
          <TextArea
            label={say('hearing.paste')}
            hint={say('hearing.pasteWhat')}
            rows={10}
            value={typed.text}
            error={tooMuch ? say('hearing.tooMuch', { limit: recordAtMost }) : undefined}
            onChange={(text) => {
              setShown(false)
              set({ text })
            }}
          />
          {me.verbs.includes('draft-declaration') && (
            <Field label={say('hearing.textFile')} hint={say('hearing.textFileWhat')} error={fileFault}>
              {(control) => (
                <input
                  {...control}
                  className="control"
                  type="file"
                  accept=".txt,.docx,.pdf,.xml"
                  disabled={reading}
                  onChange={({ target }) => {
                    const [file] = target.files ?? []
                    // The same file chosen again is chosen again.
                    target.value = ''
                    if (file) void read(file)
                  }}
                />
              )}
            </Field>
          )}
          <div className="hearing-row">
            <Select
              label={say('hearing.language')}
              value={typed.language}
              onChange={(language) => set({ language })}
              options={['ar', 'en', 'es', 'fr', 'ru', 'zh'].map((value) => ({
                value,
                label: sayOf('hearing.language', value),
              }))}
            />
            <Select
              label={say('hearing.when')}
              value={typed.part}
              onChange={(part) => set({ part })}
              options={partOptions(words, hearing).map(({ code, label }) => ({ value: code, label }))}
            />
            <Select
              label={say('hearing.how')}
              value={typed.how}
              onChange={(how) => set({ how })}
              options={['spoken', 'written'].map((value) => ({ value, label: sayOf('hearing.how', value) }))}
            />
          </div>
          <Stack row gap={2}>
            <Button type="submit" kind={shown ? 'plain' : 'main'}>
              {say('hearing.split')}
            </Button>
            <Button kind="quiet" onClick={onDone}>
              {say('form-entry.cancel')}
            </Button>
          </Stack>
        </Stack>
      </form>
      {shown && (
        <section aria-label={say('hearing.found', { count: parts.length })}>
          <h2>{say('hearing.found', { count: parts.length })}</h2>
          <ol className="plain hearing-list">
            {parts.map((part, at) => (
              <li key={part.start} className="card">
                <Select
                  label={part.heading === '' ? say('hearing.noHeading') : part.heading}
                  hint={part.sure ? undefined : say('hearing.notSure')}
                  error={part.tooLong ? say('hearing.partTooLong') : undefined}
                  value={speakerOf(part, at)}
                  onChange={(speaker) => setChosen(new Map([...chosen, [at, speaker]]))}
                  empty={say('hearing.unknown')}
                  options={[
                    ...speakers.speakers.map(({ id, name, affiliation }) => ({
                      value: id,
                      label: affiliation === '' ? name : words.row([name, affiliation]),
                    })),
                    { value: leave, label: say('hearing.leave') },
                  ]}
                />
                <StatementWords statement={{ language: hearing.language }}>{beginning(part.words)}</StatementWords>
              </li>
            ))}
          </ol>
          {saying.isError && (
            <Notice kind="warm" live>
              <p>{refusal(saying.error)}</p>
            </Notice>
          )}
          <Button
            kind="main"
            busy={saying.isPending}
            aria-disabled={wanted.length === 0 || wanted.some(({ part }) => part.tooLong)}
            onClick={() => {
              // What was refused stays in the form, and is said above.
              if (wanted.length > 0 && !wanted.some(({ part }) => part.tooLong)) take().catch(() => undefined)
            }}
          >
            {say('hearing.take', { count: wanted.length - done })}
          </Button>
        </section>
      )}
    </Stack>
  )
}

const leave = 'leave'

function beginning(words: string): string {
  return words.length > 240 ? `${words.slice(0, 240)}…` : words
}
