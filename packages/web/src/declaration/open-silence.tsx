import { type HourFault, instantOfHour } from '@clarion/review'
import { Card } from '../look/card.tsx'
import { Select } from '../look/select.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { SayForm } from './say-form.tsx'
import type { Consultations } from './use-declaration.ts'
import { useSaying } from './use-saying.ts'

/** Where hours of silences are set most; whoever needs another finds it beneath them. */
const usual = ['America/New_York', 'Europe/Vienna', 'Europe/Zurich', 'Africa/Nairobi', 'UTC']

/** Every zone that this browser knows, the usual first. */
const zones = [...usual, ...Intl.supportedValuesOf('timeZone').filter((zone) => !usual.includes(zone))]

/** @returns the instant that an hour on the clocks of a place is, or why it is none that can be taken */
export function untilOf(
  hour: string,
  zone: string,
  now: string,
): { readonly until: string } | { readonly fault: HourFault | 'missing' | 'over' } {
  if (hour === '') return { fault: 'missing' }
  const found = instantOfHour(hour, zone)
  if (found === 'unknown-zone' || found === 'no-such-hour' || found === 'hour-comes-twice') return { fault: found }
  return found > now ? { until: found } : { fault: 'over' }
}

/** Puts the text under silence until an hour on the clocks of a place. */
export function OpenSilence({ consultations: { thread, seen, revision } }: { readonly consultations: Consultations }) {
  const { say, sayOf, moment } = useWords()
  const saying = useSaying({ thread, section: 'text', seen: seen.text }, 'silence', () => ({
    hour: '',
    zone: 'America/New_York',
  }))
  const { hour, zone } = saying.draft
  const read = untilOf(hour, zone, new Date().toISOString())
  const fault = 'fault' in read ? sayOf('hourFault', read.fault) : undefined
  return (
    <Card as="section">
      <Stack gap={3}>
        <h2>{say('declaration.openSilence')}</h2>
        <p className="measure soft">{say('declaration.silenceMeans', { revision: revision?.name ?? '' })}</p>
        <SayForm
          saying={saying}
          faults={{ hour: fault }}
          words={say('declaration.openSilenceDo')}
          onSend={() =>
            'until' in read &&
            saying.send('silence.opened', { revision: revision?.number, hour, zone, until: read.until })
          }
        >
          {(told) => (
            <>
              <TextField
                label={say('declaration.hour')}
                required
                type="datetime-local"
                error={told('hour')}
                value={hour}
                onChange={(next) => saying.set({ hour: next.slice(0, 16) })}
              />
              <Select
                label={say('declaration.zone')}
                value={zone}
                onChange={(next) => saying.set({ zone: next })}
                options={zones.map((one) => ({ value: one, label: one, lang: 'en' }))}
              />
              {'until' in read && <p role="status">{say('declaration.untilHere', { when: moment(read.until) })}</p>}
            </>
          )}
        </SayForm>
      </Stack>
    </Card>
  )
}
