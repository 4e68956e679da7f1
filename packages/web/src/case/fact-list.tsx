import { useWords } from '../words/use-words.ts'
import type { Fact, Saying } from './describe-section.ts'

/** Facts as a list of terms; where people said different things, every version with who said it. */
export function FactList({
  facts,
  names,
  authors,
  settle,
}: {
  readonly facts: readonly Fact[]
  readonly names: ReadonlyMap<string, string>
  /** Who said an entry, as far as the journal on this page tells it. */
  readonly authors: ReadonlyMap<string, string>
  /** How to say which version is right; absent where this member may not, or where a form must say it. */
  readonly settle?: ((fact: Fact, saying: Saying) => void) | undefined
}) {
  const { say, row } = useWords()
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.name} className={fact.disputed ? 'fact fact-disputed' : 'fact'}>
          <dt>{fact.label}</dt>
          {fact.disputed ? (
            <dd>
              <p className="dispute">{say('case.disputed')}</p>
              <ul className="voices">
                {fact.sayings.map((saying) => (
                  <li key={saying.entry}>
                    <span className="said">{saying.texts.join('\n')}</span>
                    <SaidBy saying={saying} names={names} authors={authors} />
                    {settle && (
                      <button type="button" className="settle" onClick={() => settle(fact, saying)}>
                        {say('case.settle', { value: row(saying.texts) })}
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            </dd>
          ) : (
            // What an instrument is called is as it was published.
            <dd className="said" lang={fact.name === 'instrument' ? 'en' : undefined}>
              {fact.texts.join('\n')}
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}

function SaidBy({
  saying,
  names,
  authors,
}: {
  readonly saying: Saying
  readonly names: ReadonlyMap<string, string>
  readonly authors: ReadonlyMap<string, string>
}) {
  const { say, moment } = useWords()
  const organisation = names.get(saying.organisation) ?? say('case.thePerson')
  const name = authors.get(saying.entry)
  const at = moment(saying.at)
  return (
    <span className="small soft">
      {name ? say('case.saidByPerson', { name, organisation, at }) : say('case.saidBy', { organisation, at })}
    </span>
  )
}
