import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Me } from '../api/answers.ts'
import { ask } from '../api/ask.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Notice } from '../look/notice.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'
import { FirstWay } from './first-way.tsx'
import { forgetLinkToken, linkToken } from './link-token.ts'
import { makePasskey } from './passkey.ts'
import { useAdmitted } from './use-admitted.ts'
import './sign-in.css'

/** What an invitation asks one to join: POST /api/invitations/look */
type Invitation = {
  readonly login: string
  readonly name: string
  readonly organisation: string
  readonly programme: string
  /** For a member who has joined and lost every way in. */
  readonly recovers: boolean
}

/** Where the link of an invitation leads: what one is asked to join, and how one will sign in. */
export function Page() {
  const { say } = useWords()
  const [token] = useState(linkToken)
  return (
    <main className="sign-in" id="main">
      <p className="sign-in-product">{say('app.name')}</p>
      <PageHeading title={say('invitation.title')} />
      {token === undefined ? (
        <Notice>
          <p>{say('invitation.noLink')}</p>
        </Notice>
      ) : (
        <Invited token={token} />
      )}
    </main>
  )
}

function Invited({ token }: { readonly token: string }): ReactNode {
  const { say } = useWords()
  const words = useRefusalWords()
  const admitted = useAdmitted()
  const found = useQuery({
    queryKey: ['invitation'],
    queryFn: ({ signal }) => ask<Invitation>('/api/invitations/look', { method: 'POST', body: { token }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })
  if (found.isPending) return <Waiting />
  if (found.isError) {
    return (
      <Notice kind="warm" live>
        <p>{words(found.error)}</p>
      </Notice>
    )
  }
  const { login, name, organisation, programme, recovers } = found.data
  return (
    <>
      <p>{say('invitation.greeting', { name })}</p>
      <p>{recovers ? say('invitation.recovers') : say('invitation.asked', { organisation, programme })}</p>
      <p>{say('invitation.login', { login })}</p>
      <FirstWay
        login={login}
        makePasskey={() => makePasskey('/api/invitations/passkey-options', { token })}
        send={(credential) => ask<Me>('/api/invitations/accept', { method: 'POST', body: { token, credential } })}
        onAdmitted={(me) => {
          forgetLinkToken()
          admitted(me)
        }}
      />
    </>
  )
}
