import { useQuery } from '@tanstack/react-query'
import type { Me, WaysToSignIn } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import type { SessionEnd } from '../api/session.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Notice } from '../look/notice.tsx'
import { Waiting } from '../look/waiting.tsx'
import { LanguageChoice } from '../words/language-choice.tsx'
import { useWords } from '../words/use-words.ts'
import { Cast } from './cast.tsx'
import { OwnAccount } from './own-account.tsx'
import './sign-in.css'

/**
 * Everything with which one can sign in here.
 *
 * @param after what ended the session before, so that nobody wonders
 * @param onAdmitted is given who signed in; the cookie is there already
 */
export function SignIn({ after, onAdmitted }: { readonly after: SessionEnd; readonly onAdmitted: (me: Me) => void }) {
  const { say } = useWords()
  const words = useRefusalWords()
  const ways = useQuery({
    queryKey: ['sign-in'],
    queryFn: ({ signal }) => ask<WaysToSignIn>('/api/sign-in', { signal }),
  })
  const again = after !== 'never-began'
  const refused = new URLSearchParams(location.search).get('problem')
  return (
    <main className="sign-in" id="main">
      <p className="sign-in-product">{say('app.name')}</p>
      <PageHeading title={say('signIn.title')} />
      <p className="soft">{say('signIn.intro')}</p>
      {again && (
        <Notice live>
          <p>{say(after === 'idle' ? 'signIn.idle' : 'signIn.ended')}</p>
        </Notice>
      )}
      {refused !== null && (
        <Notice kind="warm" live>
          <p>{say(refused === 'provider-unavailable' ? 'signIn.providerAway' : 'signIn.providerFailed')}</p>
        </Notice>
      )}
      {ways.isPending && <Waiting />}
      {ways.isError && (
        <Notice kind="warm" live>
          <p>{words(ways.error)}</p>
        </Notice>
      )}
      {ways.data?.demonstration && (
        <Cast cast={ways.data.demonstration} phrase={ways.data.demonstrationPhrase} onAdmitted={onAdmitted} />
      )}
      {ways.data?.empty && (
        <Notice title={say('signIn.empty')}>
          <p>{say('signIn.emptyText')}</p>
        </Notice>
      )}
      {ways.data && !ways.data.empty && <OwnAccount ways={ways.data} apart={again} onAdmitted={onAdmitted} />}
      <LanguageChoice />
      <p className="sign-in-survivor">
        {say('signIn.survivor')} <a href="/my">{say('signIn.survivorLink')}</a>
      </p>
    </main>
  )
}
