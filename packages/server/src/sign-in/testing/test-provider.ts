import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import type { IdentityProvider } from '../sign-in-parts.ts'

/** Somebody whom the provider knows. */
export type Known = { readonly subject: string; readonly email?: string; readonly verified?: boolean }

/** A real identity provider of the test's own. */
export type TestProvider = {
  readonly settings: IdentityProvider
  /** Who sits at the browser and types the right password there. */
  person: Known
  /** Whether the identity token itself says the address, or only who asks for it with the access token. */
  saysAddress: 'in-token' | 'when-asked'
  /**
   * Visits the provider as a browser does, until it sends the browser back.
   *
   * @returns the address to which it was sent back
   */
  visit(address: string): Promise<string>
  stop(): Promise<void>
}

/** @param redirect the one address to which it sends browsers back */
export async function openProvider(redirect: string): Promise<TestProvider> {
  let serve: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  const server = createServer((request, response) => serve(request, response))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const settings = {
    issuer,
    clientId: 'clarion',
    clientSecret: 'a secret of forty-three characters or so ok',
    label: 'Ministry',
  }
  const providers = { 'in-token': providerOf(false), 'when-asked': providerOf(true) }

  function providerOf(conformIdTokenClaims: boolean): Provider {
    const provider: Provider = new Provider(issuer, {
      clients: [{ client_id: settings.clientId, client_secret: settings.clientSecret, redirect_uris: [redirect] }],
      claims: { email: ['email', 'email_verified'] },
      conformIdTokenClaims,
      cookies: { keys: ['test'] },
      features: { devInteractions: { enabled: false } },
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
      findAccount: (_, accountId) => {
        const { email, verified = true } = made.person
        const claims = { sub: accountId, ...(email && { email, email_verified: verified }) }
        return { accountId, claims: () => claims }
      },
      interactions: { url: (_, { uid }) => `/type-the-password/${uid}` },
      // Whoever is signed in there has agreed that we are told the address.
      loadExistingGrant: async ({ oidc }) => {
        const grant = new provider.Grant({ clientId: settings.clientId, accountId: oidc.session?.accountId ?? '' })
        grant.addOIDCScope('openid email')
        await grant.save()
        return grant
      },
    })
    return provider
  }

  serve = async (request, response) => {
    const provider = providers[made.saysAddress]
    if (!request.url?.startsWith('/type-the-password/')) return await provider.callback()(request, response)
    await provider.interactionFinished(request, response, { login: { accountId: made.person.subject } })
  }

  const made: TestProvider = {
    settings: { ...settings, insecure: true },
    person: { subject: 'nobody' },
    saysAddress: 'in-token',
    visit: async (address) => {
      const cookies = new Map<string, string>()
      for (let to = address; ; ) {
        if (!to.startsWith(issuer)) return to
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
        const answer = await fetch(to, { redirect: 'manual', headers: { cookie } })
        for (const given of answer.headers.getSetCookie()) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(given) ?? []
          cookies.set(name, value)
        }
        const next = answer.headers.get('location')
        if (next === null) throw new Error(`the provider answered ${answer.status}: ${await answer.text()}`)
        to = new URL(next, issuer).href
      }
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise<void>((stopped) => server.close(() => stopped()))
    },
  }
  return made
}
