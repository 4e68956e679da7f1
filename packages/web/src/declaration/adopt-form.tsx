import { Card } from '../look/card.tsx'
import { RadioGroup } from '../look/radio-group.tsx'
import { Stack } from '../look/stack.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { SayForm } from './say-form.tsx'
import type { Consultations } from './use-declaration.ts'
import { useSaying } from './use-saying.ts'

const counted = ['for', 'against', 'abstaining'] as const

/** Votes are counted in whole numbers; no assembly has more members than this. */
const votesAtMost = 250

/** A field for days takes years of five digits, which no day of ours has. */
function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text)
}

function isCount(text: string): boolean {
  return /^\d{1,3}$/.test(text.trim()) && Number(text) <= votesAtMost
}

/** Records that the text was adopted, as its last revision stands; from then on everyone in the programme reads it. */
export function AdoptForm({ consultations: { thread, seen, revision } }: { readonly consultations: Consultations }) {
  const { say } = useWords()
  const saying = useSaying({ thread, section: 'text', seen: seen.text }, 'adopt', () => ({
    ...{ symbol: '', draftSymbol: '', day: '', how: 'consensus' },
    ...{ for: '', against: '', abstaining: '' },
  }))
  const { draft } = saying
  const voted = draft.how === 'vote'
  const missing = (text: string) => (text.trim() === '' ? say('mend.missing') : undefined)
  const count = (text: string) =>
    !voted || isCount(text) ? undefined : say('declaration.noCount', { most: votesAtMost })
  const votes = Object.fromEntries(counted.map((name) => [name, Number(draft[name])]))
  return (
    <Card as="section">
      <Stack gap={3}>
        <h2>{say('declaration.adopt')}</h2>
        <p className="measure soft">{say('declaration.adoptMeans', { revision: revision?.name ?? '' })}</p>
        <SayForm
          saying={saying}
          faults={{
            symbol: missing(draft.symbol),
            day: missing(draft.day) ?? (isDay(draft.day) ? undefined : say('mend.missing')),
            ...Object.fromEntries(counted.map((name) => [name, count(draft[name])])),
          }}
          words={say('declaration.adoptDo')}
          grave
          onSend={() =>
            saying.send('declaration.adopted', {
              revision: revision?.number,
              symbol: draft.symbol.trim(),
              ...(draft.draftSymbol.trim() === '' ? {} : { draftSymbol: draft.draftSymbol.trim() }),
              day: draft.day,
              how: draft.how,
              ...(voted ? { votes } : {}),
            })
          }
        >
          {(told) => (
            <>
              <TextField
                label={say('declaration.symbol')}
                hint={<bdi lang="en">A/RES/72/1</bdi>}
                required
                longest={300}
                dir="ltr"
                error={told('symbol')}
                value={draft.symbol}
                onChange={(symbol) => saying.set({ symbol })}
              />
              <TextField
                label={say('declaration.draftSymbol')}
                hint={<bdi lang="en">A/71/L.81</bdi>}
                longest={300}
                dir="ltr"
                value={draft.draftSymbol}
                onChange={(draftSymbol) => saying.set({ draftSymbol })}
              />
              <TextField
                label={say('declaration.adoptedOn')}
                required
                type="date"
                error={told('day')}
                value={draft.day}
                onChange={(day) => saying.set({ day })}
              />
              <RadioGroup
                label={say('declaration.how')}
                value={draft.how}
                onChange={(how) => saying.set({ how })}
                options={(['consensus', 'vote'] as const).map((how) => ({
                  value: how,
                  label: say(`declaration.by.${how}`),
                }))}
              />
              {voted &&
                counted.map((name) => (
                  <TextField
                    key={name}
                    label={say(`declaration.votes.${name}`)}
                    required
                    inputMode="numeric"
                    error={told(name)}
                    value={draft[name]}
                    onChange={(next) => saying.set({ [name]: next })}
                  />
                ))}
            </>
          )}
        </SayForm>
      </Stack>
    </Card>
  )
}
