import { useMutation, useQuery } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'
import { useRefusalWords } from '../app/refusal-words.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Notice } from '../look/notice.tsx'
import { Stack } from '../look/stack.tsx'
import { Waiting } from '../look/waiting.tsx'
import { useWords } from '../words/use-words.ts'

/** GET /api/sign-in/oidc/settings */
type ProviderSettings = {
  readonly provider: { readonly label: string; readonly issuer: string; readonly client: string } | null
  readonly redirect: string
  readonly scopes: readonly string[]
}

/** What the server reads from its environment (docs/sign-in.md); the secret stands there too and is shown nowhere. */
const variables = ['CLARION_OIDC_ISSUER', 'CLARION_OIDC_CLIENT_ID', 'CLARION_OIDC_CLIENT_SECRET', 'CLARION_OIDC_LABEL']

/** Signing in at the ministry's own identity provider: how it is set up, to be compared with the other side, and tested. */
export function ProviderPart() {
  const { say } = useWords()
  const refusal = useRefusalWords()
  const settings = useQuery({
    queryKey: ['identity-provider'],
    queryFn: ({ signal }) => ask<ProviderSettings>('/api/sign-in/oidc/settings', { signal }),
  })
  if (settings.isPending) return <Waiting />
  if (settings.isError) {
    return (
      <Notice kind="warm" live>
        <p>{refusal(settings.error)}</p>
      </Notice>
    )
  }
  const { provider, redirect, scopes } = settings.data
  const rows = [
    ...(provider
      ? ([
          ['provider.label', provider.label, 'auto'],
          ['provider.issuer', provider.issuer, 'ltr'],
          ['provider.client', provider.client, 'ltr'],
        ] as const)
      : []),
    ['provider.redirect', redirect, 'ltr'],
    ['provider.scopes', scopes.join(' '), 'ltr'],
  ] as const
  return (
    <Stack gap={4}>
      <p className="measure">{say(provider ? 'provider.set' : 'provider.notSet')}</p>
      {!provider && (
        <ul className="small">
          {variables.map((name) => (
            <li key={name}>
              <code dir="ltr">{name}</code>
            </li>
          ))}
        </ul>
      )}
      <Card as="section" className="admin-programme">
        <h3>{say('provider.toCompare')}</h3>
        <dl>
          {rows.map(([key, value, direction]) => (
            <div key={key}>
              <dt className="small soft">{say(key)}</dt>
              <dd>
                {direction === 'ltr' ? (
                  <code dir="ltr" className="admin-link">
                    {value}
                  </code>
                ) : (
                  <bdi>{value}</bdi>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      {provider && <ProviderCheck />}
    </Stack>
  )
}

function ProviderCheck() {
  const { say, sayOf } = useWords()
  const refusal = useRefusalWords()
  const check = useMutation({
    mutationFn: () =>
      ask<{ readonly faults: readonly string[] }>('/api/sign-in/oidc/check', { method: 'POST', body: {} }),
  })
  return (
    <Stack gap={3}>
      <p className="measure">{say('provider.checkWhat')}</p>
      <div>
        <Button busy={check.isPending} onClick={() => check.mutate()}>
          {say('provider.check')}
        </Button>
      </div>
      {check.isError && (
        <Notice kind="warm" live>
          <p>{refusal(check.error)}</p>
        </Notice>
      )}
      {check.data?.faults.length === 0 && (
        <Notice live title={say('provider.works')}>
          <p>{say('provider.worksWhat')}</p>
        </Notice>
      )}
      {check.data !== undefined && check.data.faults.length > 0 && (
        <Notice kind="warm" live title={say('provider.faults')}>
          <ul>
            {check.data.faults.map((fault) => (
              <li key={fault}>{sayOf('provider.fault', fault)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Stack>
  )
}
