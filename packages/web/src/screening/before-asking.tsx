import type { ReactNode } from 'react'
import { caseKind } from '../case/case-kinds.ts'
import { FieldView } from '../entry-form/field-view.tsx'
import { formIn } from '../entry-form/form-in.ts'
import { Card } from '../look/card.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { type FirstSaid, obstaclesIn, stopped } from './first-contact.ts'
import { ObstacleAdvice } from './obstacle-advice.tsx'

const asked = ['safe', 'company', 'interpreter', 'language'] as const
const whenStopped = ['outcome', 'sign', 'again'] as const

/**
 * Three plain questions before any other: is it safe, who can hear, in which language. None must be answered. Where one is
 * answered with "no", what to do stands beneath it, and a way to stop that is as near as going on.
 *
 * @param stop what can be done instead of going on; nothing of the stopping is asked where it could not be kept
 */
export function BeforeAsking({
  said,
  onChange,
  stop,
  keepsStop,
}: {
  readonly said: FirstSaid
  readonly onChange: (said: FirstSaid) => void
  readonly stop: ReactNode
  readonly keepsStop: boolean
}) {
  const words = useWords()
  const { say } = words
  const body = caseKind('first-contact.recorded')?.body
  if (!body) return null
  const { fields } = formIn(words, body)
  const obstacles = obstaclesIn(said)
  const draw = (name: string) => {
    const found = fields.find((one) => one.name === name)
    // Whoever stops has not gone on.
    const field =
      found?.type === 'one' ? { ...found, options: found.options.filter(({ code }) => code !== 'went-on') } : found
    return field ? (
      <FieldView
        key={name}
        field={field}
        path={name}
        draft={(name === 'outcome' ? stopped(said) : said)[name] ?? ''}
        onChange={(value) => onChange({ ...said, [name]: String(value ?? '') })}
        faults={new Map()}
        choices={new Map()}
        beside={new Map([[name, <ObstacleAdvice key="advice" of={name} said={said} />]])}
      />
    ) : null
  }
  return (
    <Card as="section" className="before-asking">
      <Stack gap={4}>
        <h2>{say('first.heading')}</h2>
        <p>{say('first.intro')}</p>
        {asked.filter((name) => name !== 'language' || said['interpreter'] !== 'not-needed').map(draw)}
        {obstacles.length > 0 && (
          <>
            {keepsStop && whenStopped.map(draw)}
            <Stack row gap={3}>
              {stop}
            </Stack>
          </>
        )}
      </Stack>
    </Card>
  )
}
