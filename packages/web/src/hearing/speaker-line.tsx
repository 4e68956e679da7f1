import { constituencies, type Speaker, secondsSpoken } from '@clarion/review'
import { Button } from '../look/button.tsx'
import { Mark } from '../look/mark.tsx'
import { useWords } from '../words/use-words.ts'
import { clockWords } from './clock-words.ts'

/** Says something of the list of speakers. */
export type TellSpeakers = (kind: string, body: object) => void

/** A speaker on the list, and what whoever holds the hearing can do. */
export function SpeakerLine({
  speaker,
  now,
  may,
  tell,
  closed,
  free,
  mine,
  busy,
  before,
  onEarlier,
  onDescribe,
}: {
  readonly speaker: Speaker
  readonly now: string
  readonly may: boolean
  readonly tell: TellSpeakers
  readonly closed: boolean
  readonly free: boolean
  readonly mine: boolean
  readonly busy: boolean
  /** Who stands before this speaker in the same part of the day. */
  readonly before: Speaker | undefined
  readonly onEarlier: (before: Speaker) => void
  readonly onDescribe: () => void
}) {
  const { say, name } = useWords()
  const { turns, constituency, affiliation, onBehalfOf, moderates } = speaker
  const spoke = turns.length > 0
  const wasCut = turns.some(({ how }) => how === 'cut')
  return (
    <li className="hearing-speaker">
      <span className="hearing-who">
        <bdi>{speaker.name}</bdi>
        {affiliation !== '' && (
          <span className="soft">
            {' '}
            <bdi>{affiliation}</bdi>
          </span>
        )}
        {onBehalfOf !== '' && <span className="small soft"> {say('hearing.onBehalf', { whom: onBehalfOf })}</span>}
      </span>
      <span className="small soft">{name(constituencies[constituency])}</span>
      {moderates && <Mark>{say('hearing.moderates')}</Mark>}
      {spoke && <span className="number">{clockWords(secondsSpoken(speaker, now))}</span>}
      {wasCut && <Mark kind="warm">{say('hearing.wasCut')}</Mark>}
      {!spoke && closed && !moderates && <Mark kind="warm">{say('hearing.notReached')}</Mark>}
      {may && free && !closed && (
        <Button kind="quiet" busy={busy} onClick={() => tell('floor.given', { speaker: speaker.id })}>
          {say('hearing.give')}
          <span className="unseen"> {speaker.name}</span>
        </Button>
      )}
      {may && before && !spoke && before.turns.length === 0 && !closed && (
        <Button kind="quiet" busy={busy} onClick={() => onEarlier(before)}>
          {say('hearing.earlier')}
          <span className="unseen"> {speaker.name}</span>
        </Button>
      )}
      {may && (
        <Button kind="quiet" onClick={onDescribe}>
          {say('hearing.describe')}
          <span className="unseen"> {speaker.name}</span>
        </Button>
      )}
      {mine && !spoke && !closed && (
        <Button kind="quiet" busy={busy} onClick={() => tell('speaker.withdrawn', { speaker: speaker.id })}>
          {say('hearing.takeOff')}
          <span className="unseen"> {speaker.name}</span>
        </Button>
      )}
    </li>
  )
}
