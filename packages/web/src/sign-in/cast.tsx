import { useMutation } from '@tanstack/react-query'
import type { CastMember, Me } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'

/** The invented people of the demonstration, each with a story and a way in. */
export function Cast({
  cast,
  phrase,
  onAdmitted,
}: {
  readonly cast: readonly CastMember[]
  /** The words with which the person of one invented case signs in to her own pages. */
  readonly phrase: string | null
  readonly onAdmitted: (me: Me) => void
}) {
  const { say, list, comma, name: nameOf } = useWords()
  const words = useRefusalWords()
  const enter = useMutation({
    mutationFn: (member: string) => ask<Me>('/api/sign-in/demonstration', { method: 'POST', body: { member } }),
    onSuccess: onAdmitted,
  })
  return (
    <section aria-labelledby="cast-title" className="cast">
      <h2 id="cast-title">{say('signIn.castTitle')}</h2>
      <p>{say('signIn.castIntro')}</p>
      {enter.isError && (
        <Notice kind="warm" live>
          <p>{words(enter.error)}</p>
        </Notice>
      )}
      <ul className="cast-people plain">
        {cast.map(({ member, name, roles, organisation, story }) => (
          <li key={member} className="cast-person">
            <h3>
              <bdi>{name}</bdi>
            </h3>
            <p className="soft small">
              {list(roles.map(nameOf))}
              {comma}
              <bdi>{organisation}</bdi>
            </p>
            <p>{nameOf(story)}</p>
            <Button busy={enter.isPending && enter.variables === member} onClick={() => enter.mutate(member)}>
              {say('signIn.castButton', { name })}
            </Button>
          </li>
        ))}
      </ul>
      {phrase && (
        <p className="measure">
          {say('signIn.castPhrase')}{' '}
          <code className="cast-phrase" lang="en">
            {phrase}
          </code>{' '}
          <a href="/my/sign-in">{say('signIn.castPhraseLink')}</a>
        </p>
      )}
    </section>
  )
}
