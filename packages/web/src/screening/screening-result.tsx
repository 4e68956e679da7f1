import {
  answerSources,
  applyInstrument,
  explainAccuracy,
  type Instrument,
  type ItemFinding,
  type ScreeningAnswer,
} from '@clarion/casework'
import { useState } from 'react'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Table } from '../look/table.tsx'
import { TextField } from '../look/text-field.tsx'
import { useWords } from '../words/use-words.ts'
import { AboutInstrument } from './about-instrument.tsx'
import { accuracyWords } from './accuracy-words.ts'
import { KnownBeside } from './known-beside.tsx'
import { dimensionWords, outcomeWords } from './outcome-words.ts'
import type { Known } from './use-known.ts'
import './screening.css'

/** Questions, cautions and studies stand as they were published, whatever the page speaks. */
const published = 'en'

/**
 * What the answers mean: what was met and from whose words, what the instrument's rule makes of it, how far it can be
 * trusted here, and what to do next. It says nothing of what the person is.
 */
export function ScreeningResult({
  instrument,
  answers,
  known,
}: {
  readonly instrument: Instrument
  readonly answers: readonly ScreeningAnswer[]
  readonly known: Known
}) {
  const words = useWords()
  const { say, name } = words
  const result = applyInstrument(instrument, answers, known.context)
  const { met, notMet, unknown, skipped, notAsked, outcome, next } = result
  return (
    <Stack gap={5} className="screening-result">
      <Notice>
        <p lang={published} dir="ltr">
          {instrument.caution}
        </p>
      </Notice>
      <section aria-labelledby="next">
        <h2 id="next">{say('result.next')}</h2>
        <ol className="next-steps">
          {next.map((step) => (
            <li key={step.code}>{name(step.words)}</li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="met">
        <h2 id="met">{say('result.met', { count: met.length })}</h2>
        {met.length === 0 ? <p>{say('result.noneMet')}</p> : <Findings findings={met} />}
      </section>
      <KnownBeside known={known} />
      <section aria-labelledby="rule">
        <h2 id="rule">{say('result.rule')}</h2>
        <p>{outcomeWords(words, outcome, met.length, instrument.items.length)}</p>
        {outcome.kind === 'delphi' && (
          <Stack gap={3}>
            <p>{name(outcome.reading.words)}</p>
            <Table caption={say('result.dimensions')}>
              <thead>
                <tr>
                  <th scope="col">{say('result.dimension')}</th>
                  <th scope="col">{say('result.outcome')}</th>
                </tr>
              </thead>
              <tbody>
                {outcome.dimensions.map((row) => (
                  <tr key={row.dimension}>
                    <th scope="row">{name(row.label)}</th>
                    <td>{dimensionWords(words, row)}</td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </Stack>
        )}
      </section>
      <Trust instrument={instrument} />
      <Folded words={say('result.notMet', { count: notMet.length })} findings={notMet} />
      <Folded words={say('result.unknown', { count: unknown.length })} findings={unknown} />
      <Folded words={say('result.skipped', { count: skipped.length })} findings={skipped} />
      <Folded words={say('result.notAsked', { count: notAsked.length })} findings={notAsked} />
      <AboutInstrument instrument={instrument} />
    </Stack>
  )
}

function Findings({ findings }: { readonly findings: readonly ItemFinding[] }) {
  const words = useWords()
  const { say, list } = words
  return (
    <ul className="findings">
      {findings.map(({ item, metFrom, disputed, answers }) => (
        <li key={item.code}>
          <p>
            <bdi lang={published} dir="ltr">
              {item.wording}
            </bdi>{' '}
            {metFrom.length > 0 && (
              <span className="soft small">
                {say('result.metFrom', {
                  sources: list(metFrom.map((source) => words.name(answerSources.labelOf(source)))),
                })}
              </span>
            )}
          </p>
          {answers.flatMap(({ note, source }) =>
            note
              ? [
                  <q key={source} className="said">
                    {note}
                  </q>,
                ]
              : [],
          )}
          {disputed && <p className="small">{say('result.disputed')}</p>}
        </li>
      ))}
    </ul>
  )
}

function Folded({ words, findings }: { readonly words: string; readonly findings: readonly ItemFinding[] }) {
  if (findings.length === 0) return null
  return (
    <details>
      <summary>{words}</summary>
      <Findings findings={findings} />
    </details>
  )
}

/** What the published studies mean at the share of trafficked people that one meets, which nobody knows and anyone can try. */
function Trust({ instrument }: { readonly instrument: Instrument }) {
  const words = useWords()
  const { say, number } = words
  const [typed, setTyped] = useState('5')
  const share = Number(typed) / 100
  const usable = typed.trim() !== '' && share >= 0 && share <= 1
  return (
    <section aria-labelledby="trust">
      <Stack gap={3}>
        <h2 id="trust">{say('result.accuracy')}</h2>
        {instrument.accuracy.length === 0 ? (
          <p>{say('result.noAccuracy')}</p>
        ) : (
          <>
            <TextField
              label={say('result.prevalence')}
              hint={say('result.prevalenceHint')}
              inputMode="decimal"
              value={typed}
              onChange={setTyped}
            />
            {usable &&
              instrument.accuracy.map((study) => {
                const explained = explainAccuracy(study, share, { method: 'wilson' })
                const { span } = explained
                const whole = (part: number) => number(Math.round(100 * part))
                return (
                  <Card key={study.name}>
                    <p lang={published} dir="ltr">
                      {explained.words[0]}
                    </p>
                    {accuracyWords(words, explained).map((sentence) => (
                      <p key={sentence}>{sentence}</p>
                    ))}
                    {span && <p>{say('result.span', { low: whole(span[0]), high: whole(span[1]) })}</p>}
                    <p className="small soft" lang={published} dir="ltr">
                      {study.reference}
                    </p>
                  </Card>
                )
              })}
          </>
        )}
      </Stack>
    </section>
  )
}
