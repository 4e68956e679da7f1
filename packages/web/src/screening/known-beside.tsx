import { ageGroups, palermoActs, palermoMeans } from '@clarion/casework'
import { Button } from '../look/button.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import type { Known } from './use-known.ts'

/** What the record says beside the answers, and what it does not: the rule for children and the reading depend on it. */
export function KnownBeside({ known }: { readonly known: Known }) {
  const words = useWords()
  const { say, list } = words
  const { context, hidden, lookAtBirth } = known
  const { ageAtAct, ageFrom, acts, means } = context
  const age = ageAtAct === 'unknown' ? say('known.notKnown') : words.name(ageGroups.labelOf(ageAtAct))
  const closed = hidden.includes('exploitation') ? say('known.hidden') : say('known.none')
  return (
    <section aria-labelledby="known">
      <Stack gap={3}>
        <h2 id="known">{say('known.heading')}</h2>
        <dl className="facts">
          <div className="fact">
            <dt>{say('known.age')}</dt>
            <dd>
              {age}. <span className="soft">{say(`known.${ageFrom}`)}</span>
            </dd>
          </div>
          <div className="fact">
            <dt>{say('known.acts')}</dt>
            <dd>{acts.length > 0 ? list(acts.map((act) => words.name(palermoActs.labelOf(act)))) : closed}</dd>
          </div>
          <div className="fact">
            <dt>{say('known.means')}</dt>
            <dd>{means.length > 0 ? list(means.map((one) => words.name(palermoMeans.labelOf(one)))) : closed}</dd>
          </div>
        </dl>
        {hidden.includes('person') && <p className="small soft">{say('known.personHidden')}</p>}
        {lookAtBirth && (
          <div>
            <Button kind="quiet" onClick={lookAtBirth}>
              {say('known.lookAtBirth')}
            </Button>
            <p className="small soft">{say('known.lookIsWritten')}</p>
          </div>
        )}
      </Stack>
    </section>
  )
}
