import { atTheFloor, onTheList, partsOfDay, type Speaker } from '@clarion/review'
import { useState } from 'react'
import { useRefusalWords } from '../app/refusal-words.ts'
import { EntryForm } from '../entry-form/entry-form.tsx'
import { entryNow, newId } from '../entry-form/entry-now.ts'
import { useSay } from '../entry-form/use-say.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { BalanceTable } from './balance-table.tsx'
import { clockWords } from './clock-words.ts'
import { partOptions, partWords } from './part-words.ts'
import { SpeakerLine, type TellSpeakers } from './speaker-line.tsx'
import { type Hearing, hearingKind, mayDo } from './use-hearing.ts'
import { useNow } from './use-now.ts'

/** The list of speakers: who is next, who has the floor and for how long, who was cut, who was never reached; the balance. */
export function SpeakersView(all: Hearing) {
  const words = useWords()
  const { say } = words
  const refusal = useRefusalWords()
  const { hearing, speakers, outline, versions, leads, me } = all
  const saying = useSay()
  const [adding, setAdding] = useState<string>()
  const [described, setDescribed] = useState<Speaker>()
  const floor = atTheFloor(speakers)
  const now = useNow(floor ? 1000 : null)
  const may = mayDo(all, 'hold-hearing')
  const mayAdd =
    me.verbs.includes('register-speaker') &&
    (leads || (hearing.registration !== null && new Date().toISOString() < hearing.registration))
  const listed = onTheList(speakers)
  const choices = new Map([['part-of-day', partOptions(words, hearing)]])
  const tell = (kind: string, body: object) =>
    saying.mutate([
      entryNow({ thread: outline.thread, kind, section: 'speakers', seen: versions['speakers'] ?? 0, body }),
    ])
  return (
    <Stack gap={5}>
      {saying.isError && (
        <Notice kind="warm" live>
          <p>{refusal(saying.error)}</p>
        </Notice>
      )}
      {floor && <AtTheFloor {...{ all, floor, now, may, tell }} busy={saying.isPending} />}
      {speakers.closed !== null && <Notice title={say('hearing.ended')} />}
      {adding !== undefined && (
        <EntryForm
          key={adding}
          kind={hearingKind('speaker.registered')}
          thread={outline.thread}
          section="speakers"
          seen={versions['speakers'] ?? 0}
          fixed={{ speaker: adding }}
          place={`${outline.thread} speaker.registered`}
          choices={choices}
          onSaved={() => setAdding(undefined)}
          onCancel={() => setAdding(undefined)}
        />
      )}
      {described && (
        <EntryForm
          key={described.id}
          kind={hearingKind('speaker.described')}
          thread={outline.thread}
          section="speakers"
          seen={versions['speakers'] ?? 0}
          fixed={{ speaker: described.id }}
          begin={saidOf(described)}
          choices={choices}
          onSaved={() => setDescribed(undefined)}
          onCancel={() => setDescribed(undefined)}
        />
      )}
      <Stack row gap={2}>
        {mayAdd && adding === undefined && (
          <Button kind="main" onClick={() => setAdding(newId())}>
            {say('hearing.register')}
          </Button>
        )}
        {may && speakers.closed === null && !floor && listed.some(({ turns }) => turns.length > 0) && (
          <Button busy={saying.isPending} onClick={() => tell('list.closed', {})}>
            {say('hearing.close')}
          </Button>
        )}
      </Stack>
      {listed.length === 0 && <p className="soft">{say('hearing.noSpeakers')}</p>}
      {partsOfDay(hearing).map((part) => {
        const here = listed.filter((one) => one.part === part)
        if (here.length === 0) return null
        return (
          <section key={part} aria-label={partWords(words, hearing, part)}>
            <h2>{partWords(words, hearing, part)}</h2>
            <ol className="plain hearing-list">
              {here.map((speaker) => (
                <SpeakerLine
                  key={speaker.id}
                  {...{ speaker, now, may, tell }}
                  before={here[here.indexOf(speaker) - 1]}
                  onEarlier={(before) => tell('speakers.ordered', { order: swapped(listed, before, speaker) })}
                  onDescribe={() => setDescribed(speaker)}
                  closed={speakers.closed !== null}
                  free={floor === undefined}
                  mine={leads || speaker.organisation === me.organisation.id}
                  busy={saying.isPending}
                />
              ))}
            </ol>
          </section>
        )
      })}
      <BalanceTable hearing={hearing} speakers={speakers} now={now} />
    </Stack>
  )
}

/** The whole list, with a speaker before the one that stood before them. */
function swapped(listed: readonly Speaker[], before: Speaker, speaker: Speaker): string[] {
  return listed.map((one) => (one === before ? speaker : one === speaker ? before : one).id)
}

/** What the list says of a speaker, as the form says it: what is empty was not said. */
function saidOf({ name, affiliation, constituency, onBehalfOf, part, minutes }: Speaker) {
  return {
    ...{ name, constituency, part },
    ...(affiliation !== '' && { affiliation }),
    ...(onBehalfOf !== '' && { onBehalfOf }),
    ...(minutes !== null && { minutes }),
  }
}

/** Who speaks now, and how long they have left. */
function AtTheFloor({
  all: { hearing },
  floor,
  now,
  may,
  tell,
  busy,
}: {
  readonly all: Hearing
  readonly floor: Speaker
  readonly now: string
  readonly may: boolean
  readonly tell: TellSpeakers
  readonly busy: boolean
}) {
  const { say } = useWords()
  const last = floor.turns.at(-1)
  const spent = last ? Math.max(0, Math.round((Date.parse(now) - Date.parse(last.from)) / 1000)) : 0
  const left = (floor.minutes ?? hearing.minutes) * 60 - spent
  return (
    <section
      className={left < 0 ? 'card hearing-floor hearing-over' : 'card hearing-floor'}
      aria-label={say('hearing.floor')}
    >
      <p className="hearing-speaking">
        <bdi>{floor.name}</bdi>
        {floor.affiliation !== '' && (
          <span className="soft">
            {' '}
            <bdi>{floor.affiliation}</bdi>
          </span>
        )}
      </p>
      {/* Not spoken every second: a screen reader would say nothing else. */}
      <p className="hearing-clock" role="timer">
        {say(left < 0 ? 'hearing.over' : 'hearing.left', { time: clockWords(Math.abs(left)) })}
      </p>
      {may && (
        <Stack row gap={2}>
          <Button kind="main" busy={busy} onClick={() => tell('floor.ended', { speaker: floor.id, how: 'finished' })}>
            {say('hearing.finished')}
          </Button>
          <Button busy={busy} onClick={() => tell('floor.ended', { speaker: floor.id, how: 'cut' })}>
            {say('hearing.cut')}
          </Button>
        </Stack>
      )}
    </section>
  )
}
