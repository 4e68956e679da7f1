import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookAtProvider } from './look-at-provider.ts'
import { openProvider, type TestProvider } from './testing/test-provider.ts'

const client = { clientId: 'clarion', clientSecret: 'never told', label: 'Ministry', insecure: true } as const

describe('looking at an identity provider', () => {
  let real: TestProvider
  let origin = ''
  let published: string | object = ''
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(`${request.headers.authorization ?? ''} ${request.url}`)
    if (published === '') response.writeHead(404).end('nothing here')
    else if (typeof published === 'string') response.setHeader('content-type', 'application/json').end(published)
    else response.setHeader('content-type', 'application/json').end(JSON.stringify(published))
  })
  beforeAll(async () => {
    real = await openProvider('https://clarion.example.org/api/sign-in/oidc/callback')
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    await real.stop()
    server.close()
  })
  const whole = () => ({
    issuer: origin,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    jwks_uri: `${origin}/keys`,
    response_types_supported: ['code', 'code id_token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['RS256'],
  })
  const look = async (answer: string | object) => {
    published = answer
    return await lookAtProvider({ ...client, issuer: origin })
  }

  it('finds nothing wrong with one that works', async () => {
    expect(await lookAtProvider(real.settings)).toEqual([])
    expect(await look(whole())).toEqual([])
  })

  it.each([
    ['nothing is published there', () => '', ['not-published']],
    ['no JSON', () => '<html>', ['not-published']],
    ['another issuer', () => ({ ...whole(), issuer: 'https://id.example' }), ['other-issuer']],
    ['only the implicit flow', () => ({ ...whole(), response_types_supported: ['id_token'] }), ['no-code-flow']],
    ['only plain challenges', () => ({ ...whole(), code_challenge_methods_supported: ['plain'] }), ['no-pkce']],
    [
      'signatures by a shared secret',
      () => ({ ...whole(), id_token_signing_alg_values_supported: ['HS256', 'none'] }),
      ['no-signature'],
    ],
    ['no addresses', () => ({ ...whole(), scopes_supported: ['openid'] }), ['no-address']],
  ])('names what is wrong: %s', async (_what, answer, faults) => {
    expect(await look(answer())).toEqual(faults)
  })

  it('says that nobody answers, and that a name leads nowhere', async () => {
    expect(await lookAtProvider({ ...client, issuer: 'http://127.0.0.1:1' })).toEqual(['unreachable'])
    expect(await lookAtProvider({ ...client, issuer: 'http://id.invalid' })).toEqual(['unreachable'])
  })

  it('asks the configured issuer alone, and tells it no secret', async () => {
    asked.length = 0
    await look({ ...whole(), jwks_uri: 'http://169.254.169.254/keys' })
    expect(asked).toEqual([' /.well-known/openid-configuration'])
  })
})
