import { type RelationHow, relationHows } from '@clarion/casework'
import { useState } from 'react'
import type { CaseOutline } from '../case/case-answers.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { EndLink } from './end-link.tsx'
import type { Linked, Related } from './related.ts'
import { ShortLine, useCodeOf } from './short-line.tsx'

/** @returns who the other person is to this one, in words */
export function useHowWords(): (how: string | null) => string {
  const { name } = useWords()
  return (how) => name(how !== null && Object.hasOwn(relationHows, how) ? relationHows[how as RelationHow] : '')
}

/** The links of a case: with which one, and who that person is to this one. */
export function LinkedList({
  outline,
  related,
  mayEnd,
}: {
  readonly outline: CaseOutline
  readonly related: Related
  readonly mayEnd: boolean
}) {
  const { say } = useWords()
  const codeOf = useCodeOf()
  const how = useHowWords()
  const [ending, setEnding] = useState<Linked>()
  return (
    <section aria-labelledby="linked">
      <Stack gap={3}>
        <h2 id="linked">{say('families.linked')}</h2>
        {related.linked.length === 0 && <p className="soft">{say('families.none')}</p>}
        <Stack as="ul" gap={3}>
          {related.linked.map((link) => (
            <li key={link.half}>
              <Card className="family-link">
                <p className="family-how">{how(link.how)}</p>
                {link.other ? <ShortLine one={link.other} /> : <p className="soft">{say('families.elsewhere')}</p>}
                {mayEnd && (
                  <Button
                    kind="quiet"
                    aria-label={say('families.endOf', { code: codeOf(link.other) })}
                    onClick={() => setEnding(link)}
                  >
                    {say('families.end')}
                  </Button>
                )}
              </Card>
            </li>
          ))}
        </Stack>
      </Stack>
      {ending && <EndLink {...{ outline }} link={ending} onClose={() => setEnding(undefined)} />}
    </section>
  )
}
