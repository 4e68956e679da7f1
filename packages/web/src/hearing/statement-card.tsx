import { alreadySent, currentEdition, releaseOf, releases, type Statement } from '@clarion/review'
import { useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { entryNow } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Mark } from '../look/mark.tsx'
import { Notice } from '../look/notice.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { CorrectWords } from './correct-words.tsx'
import { CorrectionRequests } from './correction-requests.tsx'
import { EndLines } from './end-lines.tsx'
import { LinesStatus } from './lines-status.tsx'
import { OwnLinesLink } from './own-lines-link.tsx'
import { partWords } from './part-words.ts'
import { speakerName } from './speaker-name.ts'
import { StatementWords } from './statement-words.tsx'
import { type Hearing, hearingKind } from './use-hearing.ts'
import { useNow } from './use-now.ts'
import { withoutOwnLink } from './without-own-link.ts'

type Doing = 'nothing' | 'lines' | 'end-lines' | 'attribute' | 'release' | 'correct' | 'withdraw'

/** One statement: whose it is, how far its words may go, the words, and what the office may do with it. */
export function StatementCard({
  all,
  statement,
  may,
}: {
  readonly all: Hearing
  readonly statement: Statement
  readonly may: boolean
}) {
  const words = useWords()
  const { say, name } = words
  const refusal = useRefusalWords()
  const [doing, setDoing] = useState<Doing>('nothing')
  const saying = useSay()
  const { speakers, outline, versions, hearing, summary } = all
  const { words: text, number } = currentEdition(statement)
  const tell = (kind: string, body: object) =>
    saying.mutate(
      [entryNow({ thread: outline.thread, kind, section: 'record', seen: versions['record'] ?? 0, body })],
      { onSuccess: () => setDoing('nothing') },
    )
  const release = releaseOf(statement, speakers)
  const sent = alreadySent(summary?.signed ?? [], statement.id)
  const who = speakerName(words, speakers, statement)
  const now = useNow(statement.window === null ? null : 60_000)
  const isOpen = statement.window !== null && now < statement.window
  const actions: readonly (readonly [Doing, string])[] = [
    ['attribute', say('hearing.attribute')],
    ...(statement.withdrawn
      ? []
      : ([
          ['release', say('hearing.release')],
          ['correct', say('hearing.correct')],
          ...(statement.speaker === null ? [] : [['lines', say('hearing.linesLink')] as const]),
          ...(isOpen ? [['end-lines', say('hearing.linesEnd')] as const] : []),
          ['withdraw', say('hearing.withdraw')],
        ] as const)),
  ]
  return (
    <li className="card">
      <div className="hearing-line">
        <h2 className="hearing-name" id={`statement-${statement.id}`} tabIndex={-1}>
          <bdi>{who}</bdi>
        </h2>
        <span className="small soft">{partWords(words, hearing, statement.part)}</span>
        {release !== 'open' && <Mark kind="calm">{name(releases[release])}</Mark>}
        {number > 1 && <Mark>{say('hearing.edition', { number })}</Mark>}
        <LinesStatus statement={statement} />
      </div>
      {text === null ? (
        <p className="soft">{say('hearing.wordsWithdrawn')}</p>
      ) : (
        <StatementWords statement={statement}>{text}</StatementWords>
      )}
      <CorrectionRequests {...{ all, statement, may }} />
      {may && doing === 'nothing' && (
        <Stack row gap={2}>
          {actions.map(([act, label]) => (
            <Button key={act} kind="quiet" onClick={() => setDoing(act)}>
              {label}
              <span className="unseen"> {who}</span>
            </Button>
          ))}
        </Stack>
      )}
      {saying.isError && (
        <Notice kind="warm" live>
          <p>{refusal(saying.error)}</p>
        </Notice>
      )}
      {doing === 'attribute' && (
        <Stack row gap={2}>
          <Select
            label={say('hearing.whose')}
            value={statement.speaker ?? ''}
            empty={say('hearing.unknown')}
            onChange={(speaker) =>
              tell('statement.attributed', { statement: statement.id, ...(speaker === '' ? {} : { speaker }) })
            }
            options={speakers.speakers.map(({ id, name: label }) => ({ value: id, label }))}
          />
          <Button kind="quiet" onClick={() => setDoing('nothing')}>
            {say('form-entry.cancel')}
          </Button>
        </Stack>
      )}
      {doing === 'release' && (
        <EntryForm
          kind={hearingKind('statement.released')}
          thread={outline.thread}
          section="record"
          seen={versions['record'] ?? 0}
          fixed={{ statement: statement.id }}
          adapt={withoutOwnLink}
          onSaved={() => setDoing('nothing')}
          onCancel={() => setDoing('nothing')}
        />
      )}
      {doing === 'lines' && <OwnLinesLink {...{ all, statement }} onDone={() => setDoing('nothing')} />}
      {doing === 'end-lines' && <EndLines {...{ all, statement }} onDone={() => setDoing('nothing')} />}
      {doing === 'correct' && <CorrectWords {...{ all, statement }} onDone={() => setDoing('nothing')} />}
      {doing === 'withdraw' && (
        <Notice kind="warm" title={say('hearing.withdrawTitle')}>
          <p>{say('hearing.withdrawWhat')}</p>
          {sent.map(({ version, published }) => (
            <p key={version}>{say(published === null ? 'hearing.sentSigned' : 'hearing.sentPublished', { version })}</p>
          ))}
          <Stack row gap={2}>
            <Button
              kind="grave"
              busy={saying.isPending}
              onClick={() => tell('statement.withdrawn', { statement: statement.id })}
            >
              {say('hearing.withdrawDo')}
            </Button>
            <Button kind="quiet" onClick={() => setDoing('nothing')}>
              {say('form-entry.cancel')}
            </Button>
          </Stack>
        </Notice>
      )}
    </li>
  )
}
