import { speakerName } from '../hearing/speaker-name.ts'
import { useScrolled } from '../look/use-scrolled.ts'
import { useWords } from '../words/use-words.ts'
import type { Leaving, ReadHearing } from './leaving.ts'
import type { LanguageModel } from './use-model.ts'

/** What would leave this machine, to whom, and what stays here and why; and, for who wants to see it, every sign of it. */
export function WhatLeaves({
  all,
  model,
  leaving,
}: {
  readonly all: ReadHearing
  readonly model: LanguageModel
  readonly leaving: Leaving
}) {
  const words = useWords()
  const { say } = words
  const nameOf = (id: string) => {
    const statement = all.record.statements.find((one) => one.id === id)
    return statement ? speakerName(words, all.speakers, statement) : say('hearing.unknown')
  }
  return (
    <section className="notice notice-warm model-leaves" aria-labelledby="model-leaves">
      <h4 id="model-leaves">{say('model.leaves')}</h4>
      <dl>
        <dt>{say('model.toWhom')}</dt>
        <dd>{say('model.toHost', { host: model.host, model: model.name })}</dd>
        <dt>{say('model.whatIs')}</dt>
        <dd>
          {say('model.statementsLeave', { count: leaving.statements.length })}{' '}
          {say('model.messagesLeave', { count: leaving.messages.length })}{' '}
          {leaving.sentences > 0 && say('model.sentencesLeave', { count: leaving.sentences })}
          <ul>
            {leaving.statements.map(({ id, ref }) => (
              <li key={id}>
                <bdi>{nameOf(id)}</bdi> <span className="small soft">{say('model.sentAs', { ref })}</span>
              </li>
            ))}
          </ul>
        </dd>
        {leaving.keptBack.length + leaving.sentencesStay > 0 && (
          <>
            <dt>{say('model.stays')}</dt>
            <dd>
              <ul>
                {leaving.keptBack.map(({ statement, why }) => (
                  <li key={statement}>
                    <bdi>{nameOf(statement)}</bdi>: {say(`model.kept.${why}`)}
                  </li>
                ))}
                {leaving.sentencesStay > 0 && <li>{say('model.sentencesStay', { count: leaving.sentencesStay })}</li>}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <p>{say('model.masked')}</p>
      <details>
        <summary>{say('model.exactly', { count: leaving.characters })}</summary>
        {leaving.prompt.map(({ role, content }) => (
          <Prompt key={role} text={role === 'user' ? JSON.stringify(JSON.parse(content), null, 1) : content} />
        ))}
      </details>
    </section>
  )
}

/** Rules in English and a record in JSON: no language of the page. */
function Prompt({ text }: { readonly text: string }) {
  const [box, tabIndex] = useScrolled<HTMLPreElement>()
  return (
    <pre ref={box} tabIndex={tabIndex} className="model-prompt" lang="en" dir="ltr">
      {text}
    </pre>
  )
}
