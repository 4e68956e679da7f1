import { type ReactNode, useState } from 'react'
import type { Me } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { Button } from '../look/button.tsx'
import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'
import { FirstWay } from './first-way.tsx'
import { forgetLinkToken, linkToken } from './link-token.ts'
import { makePasskey } from './passkey.ts'
import { SetUpForm, type SetUpSaid } from './set-up-form.tsx'
import { useAdmitted } from './use-admitted.ts'
import './sign-in.css'

/** Where the link leads that an empty server prints: the programme, its first organisation, its first administrator. */
export function Page() {
  const { say } = useWords()
  const [token] = useState(linkToken)
  return (
    <main className="sign-in" id="main">
      <p className="sign-in-product">{say('app.name')}</p>
      <PageHeading title={say('setUp.title')} />
      {token === undefined ? (
        <Notice>
          <p>{say('setUp.noLink')}</p>
        </Notice>
      ) : (
        <SetUp token={token} />
      )}
    </main>
  )
}

function SetUp({ token }: { readonly token: string }): ReactNode {
  const { say } = useWords()
  const admitted = useAdmitted()
  const [said, setSaid] = useState<SetUpSaid>({ programme: '', organisation: '', type: '', name: '', email: '' })
  const [ready, setReady] = useState(false)
  if (!ready) {
    return (
      <>
        <p>{say('setUp.intro')}</p>
        <p className="soft">{say('setUp.notKept')}</p>
        <SetUpForm said={said} onChange={setSaid} onDone={() => setReady(true)} />
      </>
    )
  }
  const { programme, organisation, type, name, email } = said
  const answers = { token, programme, organisation: { name: organisation, type }, name, email }
  return (
    <>
      <p>{say('setUp.way', { name })}</p>
      <FirstWay
        login={email}
        makePasskey={() => makePasskey('/api/set-up/passkey-options', { token, email })}
        send={(credential) => ask<Me>('/api/set-up', { method: 'POST', body: { ...answers, credential } })}
        onAdmitted={(me) => {
          forgetLinkToken()
          admitted(me)
        }}
      />
      <p>
        <Button kind="quiet" onClick={() => setReady(false)}>
          {say('setUp.back')}
        </Button>
      </p>
    </>
  )
}
