import { describe, expect, it } from 'vitest'
import { reachabilityFrom } from './reachability.ts'

const mail = { SMTP_URL: 'smtps://office:secret@mail.example.org', CLARION_MAIL_FROM: 'office@example.org' }
const provider = {
  CLARION_OIDC_ISSUER: 'https://id.example.org',
  CLARION_OIDC_CLIENT_ID: 'clarion',
  CLARION_OIDC_CLIENT_SECRET: 'secret',
}

describe('what the operator says in the environment', () => {
  it('may be nothing: then it is one’s own machine, without mail and without a provider', () => {
    const nothing = { origin: undefined, trustProxy: false, provider: null, mailServer: null, model: null }
    expect(reachabilityFrom({})).toEqual(nothing)
    expect(reachabilityFrom({ CLARION_ORIGIN: '', SMTP_URL: '', CLARION_MAIL_FROM: '' })).toEqual(nothing)
  })

  it('is taken as it is when it is whole', () => {
    const said = reachabilityFrom({
      CLARION_ORIGIN: 'https://clarion.example.org/',
      CLARION_TRUST_PROXY: '1',
      ...mail,
      ...provider,
    })
    expect(said).toMatchObject({
      origin: 'https://clarion.example.org',
      trustProxy: true,
      mailServer: { from: 'office@example.org' },
      provider: { issuer: 'https://id.example.org', label: 'Sign in with your organisation' },
    })
  })

  it.each([
    ['CLARION_ORIGIN', { CLARION_ORIGIN: 'http://clarion.example.org' }],
    ['CLARION_ORIGIN', { CLARION_ORIGIN: 'https://clarion.example.org/app' }],
    ['CLARION_ORIGIN', { CLARION_ORIGIN: 'clarion.example.org' }],
    ['CLARION_ORIGIN', mail],
    ['SMTP_URL', { ...mail, SMTP_URL: 'mail.example.org:25' }],
    ['CLARION_MAIL_FROM', { ...mail, CLARION_MAIL_FROM: '' }],
    ['CLARION_MAIL_FROM', { ...mail, CLARION_MAIL_FROM: 'a@example.org, b@example.org' }],
    ['CLARION_OIDC_CLIENT_SECRET', { ...provider, CLARION_OIDC_CLIENT_SECRET: '' }],
    ['CLARION_OIDC_ISSUER', { ...provider, CLARION_OIDC_ISSUER: 'http://id.example.org' }],
  ])('names %s when it is wrong, before anything is started', (name, environment) => {
    expect(() => reachabilityFrom(environment)).toThrow(name)
  })
})
