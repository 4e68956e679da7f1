import { type Silence, silenceStatus } from '@clarion/review'
import { useWords } from '../words/use-words.ts'

const minute = 60_000

/** The clock of a silence: its hour where it was set, the same hour for the reader, and how long that is. */
export function SilenceHour({ silence, now }: { readonly silence: Silence; readonly now: string }) {
  const { say, moment, language } = useWords()
  const { until, zone } = silence
  // Counted up: in the last minute one still remains.
  const left = Math.ceil((Date.parse(until) - Date.parse(now)) / minute)
  const there = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: zone,
  }).format(new Date(until))
  return (
    <p>
      {say('declaration.until')} <time dateTime={until}>{there}</time> <bdi lang="en">({zone})</bdi>
      {' · '}
      {say('declaration.untilHere', { when: moment(until) })}
      {silenceStatus(silence, now) === 'running' && (
        <>
          {' · '}
          <b>
            {say('declaration.left', {
              days: Math.floor(left / 1440),
              hours: Math.floor((left % 1440) / 60),
              minutes: left % 60,
            })}
          </b>
        </>
      )}
    </p>
  )
}
