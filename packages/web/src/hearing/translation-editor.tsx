import { directionOf, type Language, type SignedSummary, translationOf } from '@clarion/review'
import { useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useTyped } from '../app/use-typed.ts'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { isWhole, type TypedTranslation, translationPlace } from './typed-translation.ts'
import type { Hearing } from './use-hearing.ts'

/** The translation of a signed version while it is typed, beside what it translates. Nothing is drawn before it is begun. */
export function TranslationEditor({
  all,
  signed,
  language,
}: {
  readonly all: Hearing
  /** As it may be shown today. */
  readonly signed: SignedSummary
  readonly language: Language
}) {
  const { say, sayOf } = useWords()
  const refusal = useRefusalWords()
  const { thread } = all.outline
  const [typed, keep] = useTyped<TypedTranslation>(translationPlace(thread, signed.number, language))
  const saying = useSay()
  const [tried, setTried] = useState(false)
  if (!typed) return null
  const saved = all.summary && translationOf(all.summary, signed, language)
  const from = { lang: signed.language, dir: directionOf(signed.language) } as const
  const into = { lang: language, dir: directionOf(language) } as const
  const missing = (text: string) => (tried && text.trim() === '' ? say('hearing.fillIn') : undefined)
  const setPart = (
    id: string,
    change: (part: TypedTranslation['parts'][number]) => TypedTranslation['parts'][number],
  ) => keep({ ...typed, parts: typed.parts.map((part) => (part.id === id ? change(part) : part)) })
  const save = () => {
    setTried(true)
    if (!isWhole(typed, signed)) return
    const parts = typed.parts.map(({ id, heading, sentences }) => ({
      id,
      sentences: sentences.map((text) => text.trim()),
      ...(heading.trim() !== '' && { heading: heading.trim() }),
    }))
    const drafted = typed.machine ? 'machine' : 'person'
    const body = { version: signed.number, language, title: typed.title.trim(), drafted, parts }
    const entry = { thread, kind: 'summary.translated', section: 'summary', seen: all.versions['summary'] ?? 0 }
    saying.mutate([entryNow({ ...entry, body })], { onSuccess: () => keep(undefined) })
  }
  const named = sayOf('hearing.language', language)
  return (
    <section className="card" aria-label={say('hearing.translationInto', { language: named })}>
      <Stack gap={4}>
        <h3>{say('hearing.translationInto', { language: named })}</h3>
        {typed.machine && <p className="soft">{say('hearing.machine')}</p>}
        {typed.follows !== (saved?.entry ?? null) && <Notice kind="warm" live title={say('hearing.overtaken')} />}
        {saved?.reviewed && <Notice title={say('hearing.translationAnew')} />}
        <p {...from}>{signed.title}</p>
        <TextField
          {...into}
          label={say('hearing.summaryTitle')}
          longest={300}
          value={typed.title}
          error={missing(typed.title)}
          onChange={(title) => keep({ ...typed, title })}
        />
        {signed.parts.map((part, number) => {
          const own = typed.parts.find(({ id }) => id === part.id)
          if (!own) return null
          return (
            <div key={part.id}>
              <h4>{say('hearing.paragraph', { id: number + 1 })}</h4>
              {part.heading !== '' && (
                <>
                  <p {...from}>{part.heading}</p>
                  <TextField
                    {...into}
                    label={say('hearing.heading')}
                    longest={300}
                    value={own.heading}
                    error={missing(own.heading)}
                    onChange={(heading) => setPart(part.id, (one) => ({ ...one, heading }))}
                  />
                </>
              )}
              {[...part.sentences.entries()].map(([at, sentence]) => (
                <div key={at}>
                  <p {...from}>{sentence.text}</p>
                  <TextArea
                    {...into}
                    label={say('hearing.sentence', { number: at + 1 })}
                    rows={2}
                    longest={4000}
                    value={own.sentences[at] ?? ''}
                    error={missing(own.sentences[at] ?? '')}
                    onChange={(text) =>
                      setPart(part.id, (one) => ({
                        ...one,
                        sentences: one.sentences.map((before, place) => (place === at ? text : before)),
                      }))
                    }
                  />
                </div>
              ))}
            </div>
          )
        })}
        {tried && !isWhole(typed, signed) && <Notice kind="warm" live title={say('hearing.notWhole')} />}
        {saying.isError && (
          <Notice kind="warm" live>
            <p>{refusal(saying.error)}</p>
          </Notice>
        )}
        <Stack row gap={2}>
          <Button kind="main" busy={saying.isPending} onClick={save}>
            {say('hearing.saveTranslation')}
          </Button>
          <Button kind="quiet" onClick={() => keep(undefined)}>
            {say('hearing.discard')}
          </Button>
        </Stack>
      </Stack>
    </section>
  )
}
