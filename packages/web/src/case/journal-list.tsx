import { useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import type { JournalEntry } from './case-answers.ts'
import { describeItem } from './describe-section.ts'
import { FactList } from './fact-list.tsx'
import { sectionWords } from './section-words.ts'
import type { useJournal } from './use-case.ts'

/** So many lines on a narrow screen, where the state of the case waits beneath. */
const atFirst = 4

/** What happened, newest first, in plain sentences: who, of which organisation, did what, when. */
export function JournalList({
  journal,
  names,
}: {
  readonly journal: ReturnType<typeof useJournal>
  readonly names: ReadonlyMap<string, string>
}) {
  const { say, day } = useWords()
  const words = useRefusalWords()
  const [all, setAll] = useState(() => matchMedia('(min-width: 60rem)').matches)
  const entries = journal.data?.pages.flatMap((page) => page.entries) ?? []
  const shown = all ? entries : entries.slice(0, atFirst)
  const days = [...Map.groupBy(shown, ({ said }) => day(said))]
  return (
    <Stack gap={4}>
      {journal.isPending && <Waiting />}
      {journal.isError && (
        <Notice kind="warm" live>
          <p>{words(journal.error)}</p>
        </Notice>
      )}
      {journal.isSuccess && entries.length === 0 && <p className="soft">{say('journal.empty')}</p>}
      {days.map(([on, happened]) => (
        <section key={on} aria-label={on} className="journal-day">
          <h3 className="small">{on}</h3>
          <ol className="journal">
            {happened.map((entry) => (
              <li key={entry.id}>
                <JournalLine entry={entry} names={names} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {shown.length < entries.length && <Button onClick={() => setAll(true)}>{say('journal.all')}</Button>}
      {all && journal.hasNextPage && (
        <Button busy={journal.isFetchingNextPage} onClick={() => void journal.fetchNextPage()}>
          {say('journal.earlier')}
        </Button>
      )}
    </Stack>
  )
}

function JournalLine({ entry, names }: { readonly entry: JournalEntry; readonly names: ReadonlyMap<string, string> }) {
  const words = useWords()
  const { say, hour, moment } = words
  const { author, organisation, sentence, said, received } = entry
  const name = entry.section.split('/')[0] ?? entry.section
  const body = typeof entry.body === 'object' && entry.body !== null ? { ...entry.body } : {}
  // What was answered is explained on the page of the conversation, with the questions beside it.
  const facts = describeItem(body, { words, section: sectionWords(words, name), names }).filter(
    (fact) => entry.kind !== 'screening.recorded' || fact.name !== 'answers',
  )
  const text = facts.find((fact) => entry.kind === 'note.added' && fact.name === 'text')
  const late = Date.parse(received) - Date.parse(said) > 15 * 60_000
  return (
    <>
      <p>
        {sentenceOf(words, author.name, organisation.name, words.name(sentence))}{' '}
        <time dateTime={said} className="small soft">
          {hour(said)}
        </time>
      </p>
      {text && <p className="said journal-note">{text.texts.join('\n')}</p>}
      {facts.length > 0 && !text && (
        <details>
          <summary>{say('journal.details')}</summary>
          {late && (
            <p className="small soft">{say('journal.saidLater', { said: moment(said), received: moment(received) })}</p>
          )}
          <FactList facts={facts} names={names} authors={new Map()} />
        </details>
      )}
    </>
  )
}

/** Somebody without a name here is the person whose case it is. */
function sentenceOf(
  { say }: ReturnType<typeof useWords>,
  name: string,
  organisation: string,
  sentence: string,
): string {
  if (name !== '') return say('journal.sentence', { name, organisation, sentence })
  return organisation === ''
    ? say('journal.sentencePerson', { sentence })
    : say('journal.sentenceOrganisation', { organisation, sentence })
}
