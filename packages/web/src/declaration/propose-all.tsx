import type { AskedBack } from '@clarion/review'
import { useState } from 'react'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import { usePartyWords } from './party-words.ts'
import type { Consultations } from './use-declaration.ts'
import { useProposeBack } from './use-propose-back.ts'

/** Something that was read and is left to a person, and why, in words. */
export type LeftBack = { readonly asked: AskedBack; readonly why: string }

/** Everything that was read without doubt, proposed in one press; what is left is named. */
export function ProposeAll({
  consultations,
  sure,
  left,
}: {
  readonly consultations: Consultations
  readonly sure: readonly AskedBack[]
  readonly left: readonly LeftBack[]
}) {
  const { say } = useWords()
  const parties = usePartyWords()
  const proposing = useProposeBack(consultations)
  const [made, setMade] = useState(0)
  return (
    <Stack gap={3}>
      {sure.length > 1 && (
        <div>
          <Button kind="main" busy={proposing.pending} onClick={() => proposing.propose(sure, setMade)}>
            {say('declaration.returnedAll', { count: sure.length })}
          </Button>
        </div>
      )}
      {proposing.refused !== undefined && (
        <p className="field-error" role="alert">
          {proposing.refused}
        </p>
      )}
      {made > 0 && (
        <Notice kind="good" live title={say('declaration.returnedMade', { count: made })}>
          {left.length > 0 && (
            <>
              <p>{say('declaration.returnedLeft', { count: left.length })}</p>
              <ul>
                {left.map(({ asked, why }) => (
                  <li key={JSON.stringify([asked.by, asked.action])}>
                    {say('declaration.returnedLine', { line: asked.line, by: parties(asked.by) })} · {why}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Notice>
      )}
    </Stack>
  )
}
