import {
  codePointCount,
  commitmentSpan,
  type Language,
  notJoined,
  type Paragraph,
  type PositionCode,
  promisedBefore,
  type StateGroup,
  suggestCommitments,
  type TextState,
} from '@clarion/review'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { useGo } from '../app/use-address.ts'
import { entryNow, newId } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { digest } from '../hearing/digest.ts'
import { Button } from '../look/button.tsx'
import { Checkbox } from '../look/checkbox.tsx'
import { Notice } from '../look/notice.tsx'
import { RadioGroup } from '../look/radio-group.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { TextArea } from '../look/text-area.tsx'
import { useWords } from '../words/use-words.ts'
import { commitmentsQuery } from './use-commitment.ts'

/** What the text is that is cut from. */
export type CutSource = {
  readonly declaration?: string
  readonly symbol: string
  readonly adopted: string
  readonly language: Language
}

type Standing = Extract<PositionCode, 'reserves' | 'dissociates' | 'votes-against' | 'abstains'>

/**
 * The words that promise: a sentence that is pointed at, or fewer or other words of a paragraph, exactly as they stand. What was
 * promised before is shown and ticked where it is the same; who does not stand behind the paragraph goes with it.
 */
export function CutWords({
  source,
  paragraphs,
  positions,
}: {
  readonly source: CutSource
  readonly paragraphs: readonly Paragraph[]
  readonly positions?: { readonly text: TextState; readonly groups: readonly StateGroup[] }
}) {
  const { say, day } = useWords()
  const refusal = useRefusalWords()
  const go = useGo()
  const saying = useSay()
  const [thread] = useState(newId)
  const suggested = suggestCommitments(paragraphs, source.language)
  const [at, setAt] = useState(suggested[0]?.paragraph ?? paragraphs[0]?.id ?? '')
  const [words, setWords] = useState(suggested[0]?.words ?? '')
  const [unticked, setUnticked] = useState<readonly string[]>([])
  const earlier = useInfiniteQuery(commitmentsQuery)
  const paragraph = paragraphs.find(({ id }) => id === at)
  const found = words === '' ? -1 : (paragraph?.text.indexOf(words) ?? -1)
  const made = (earlier.data?.pages ?? []).flatMap(({ commitments }) => commitments)
  const before = promisedBefore(
    words,
    source.adopted,
    made.map(({ quote, ...one }) => ({ ...one, words: quote })),
    digest,
  )
  const absent = positions && paragraph ? notJoined(positions.text, positions.groups, source.adopted, paragraph.id) : []

  function cut() {
    if (!paragraph || found < 0) return
    const start = codePointCount(paragraph.text.slice(0, found))
    const span = commitmentSpan(paragraph, start, start + codePointCount(words), digest)
    const repeats = before.flatMap((one) => (unticked.includes(one.thread) ? [] : [one.thread]))
    const body = { ...source, paragraph: paragraph.id, label: paragraph.label, span, repeats }
    const on = { thread, section: 'commitment', seen: 0 }
    const standings = absent.map(({ state, position }) =>
      entryNow({
        ...on,
        kind: 'standing.recorded',
        // Those that notJoined names are these four.
        body: { party: state, standing: position as Standing, day: source.adopted },
      }),
    )
    saying.mutate([entryNow({ ...on, kind: 'commitment.cut', body }), ...standings], {
      onSuccess: () => go(`/commitments/${thread}`),
    })
  }

  return (
    <Stack gap={4}>
      {suggested.length === 0 ? (
        <p className="soft">{say('promise.noSuggested')}</p>
      ) : (
        <RadioGroup
          label={say('promise.suggested')}
          value={suggested.some((one) => one.paragraph === at && one.words === words) ? `${at} ${words}` : ''}
          onChange={(value) => {
            setAt(value.slice(0, value.indexOf(' ')))
            setWords(value.slice(value.indexOf(' ') + 1))
          }}
          options={suggested.map((one) => ({
            value: `${one.paragraph} ${one.words}`,
            label: (
              <span lang={source.language} dir="auto">
                {one.label} {one.words}
              </span>
            ),
            hint: say(one.force === 'bind' ? 'promise.binds' : 'promise.calls'),
          }))}
        />
      )}
      {paragraphs.length > 1 && (
        <Select
          label={say('promise.paragraph')}
          value={at}
          options={paragraphs.map(({ id, label, text }) => ({ value: id, label: `${label} ${text.slice(0, 60)}` }))}
          onChange={setAt}
        />
      )}
      <blockquote className="card said" lang={source.language} dir="auto">
        {paragraph?.text}
      </blockquote>
      <TextArea
        label={say('promise.words')}
        hint={say('promise.wordsHint')}
        error={words !== '' && found < 0 ? say('promise.notThere') : undefined}
        rows={3}
        maxLength={10_000}
        value={words}
        onChange={setWords}
      />
      <section>
        <h2>{say('promise.before')}</h2>
        {before.length === 0 && <p className="soft">{say('promise.notBefore')}</p>}
        {before.map((one) => (
          <Checkbox
            key={one.thread}
            label={say(one.how === 'same' ? 'promise.beforeWhat' : 'promise.beforeNearly', {
              symbol: one.symbol,
              day: day(one.adopted),
            })}
            hint={<span dir="auto">{one.words}</span>}
            checked={!unticked.includes(one.thread)}
            onChange={(ticked) =>
              setUnticked(ticked ? unticked.filter((id) => id !== one.thread) : [...unticked, one.thread])
            }
          />
        ))}
      </section>
      {absent.length > 0 && (
        <section>
          <p>{say('promise.notJoined')}</p>
          <ul>
            {absent.map(({ state, position }) => (
              <li key={`${state} ${position}`}>
                {say('promise.position', { party: state, how: say(`promise.standing.${position as Standing}`) })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {saying.isError && (
        <Notice kind="warm" live>
          <p>{refusal(saying.error)}</p>
        </Notice>
      )}
      <p>
        <Button kind="main" disabled={found < 0} busy={saying.isPending} onClick={cut}>
          {say('promise.cutDo')}
        </Button>
      </p>
    </Stack>
  )
}
