import { Button } from '../look/button.tsx'
import { Stack } from '../look/stack.tsx'
import { useWords } from '../words/use-words.ts'
import type { OfferedService } from './directory-query.ts'
import { type Hidden, hindrances } from './fitting.ts'
import { ServiceCard } from './service-card.tsx'

/** What the wishes hide, and why: one line for each reason, and behind them the services, to be chosen all the same. */
export function HiddenServices({
  hidden,
  onChosen,
}: {
  readonly hidden: readonly Hidden[]
  readonly onChosen: (service: OfferedService) => void
}) {
  const { say, row } = useWords()
  if (hidden.length === 0) return null
  const reasons = hindrances.flatMap((reason) => {
    const count = hidden.filter(({ why }) => why.includes(reason)).length
    return count === 0 ? [] : [{ reason, count }]
  })
  return (
    <section aria-labelledby="hidden-services">
      <Stack gap={2}>
        <h3 id="hidden-services">{say('referral.hidden', { count: hidden.length })}</h3>
        <ul className="small">
          {reasons.map(({ reason, count }) => (
            <li key={reason}>{say(`referral.hidden.${reason}`, { count })}</li>
          ))}
        </ul>
        <details>
          <summary>{say('referral.showHidden')}</summary>
          <Stack as="ul" gap={3}>
            {hidden.map(({ service, why }) => (
              <li key={service.id}>
                <ServiceCard service={service}>
                  <ul className="small">
                    {why.map((reason) => (
                      <li key={reason}>{say(`referral.because.${reason}`)}</li>
                    ))}
                  </ul>
                  <Button onClick={() => onChosen(service)}>
                    {say('referral.chooseStill', {
                      name: row([service.organisation.name, service.description.name ?? ''].filter(Boolean)),
                    })}
                  </Button>
                </ServiceCard>
              </li>
            ))}
          </Stack>
        </details>
      </Stack>
    </section>
  )
}
