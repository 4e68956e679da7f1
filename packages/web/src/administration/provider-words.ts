/** The words of signing in at an identity provider, for whoever sets it up. */
export const providerWords = {
  'admin.provider': 'Identity provider',
  'provider.set':
    'Members may sign in with the account they have at their ministry. It is set up on the server and cannot be changed here; its secret is shown nowhere. The provider makes nobody a member: whoever signs in there must have been invited here, under an address that the provider has verified.',
  'provider.notSet':
    'Members sign in with a passkey, or with a password and a second factor. If your ministry has accounts of its own (OpenID Connect: Keycloak, Entra and others), whoever runs the server can set them up by these settings:',
  'provider.toCompare': 'To compare with the settings at the provider',
  'provider.label': 'What the sign-in page calls it',
  'provider.issuer': 'Issuer',
  'provider.client': 'What the provider calls Clarion (client)',
  'provider.redirect': 'Address to register there (redirect address)',
  'provider.scopes': 'What Clarion asks for (scopes)',
  'provider.check': 'Test the connection',
  'provider.checkWhat':
    'The server reads what the provider publishes about itself. Nobody is signed in by it, and no secret is sent.',
  'provider.works': 'The provider answers, and nothing is missing',
  'provider.worksWhat':
    'Whether the secret and the redirect address are right shows when somebody signs in: try it in another browser.',
  'provider.faults': 'This keeps people from signing in there',
  'provider.fault.unreachable':
    'The provider does not answer. Look at the address of the issuer, and whether this server may reach it.',
  'provider.fault.not-published':
    'It answers, but publishes nothing about itself there. Often a part of the issuer’s address is missing, such as the realm.',
  'provider.fault.other-issuer':
    'It calls itself by another address than the one that is set. Both must be the same, to the letter.',
  'provider.fault.no-code-flow':
    'It does not offer the code flow. Allow the standard flow (response type “code”) for this client.',
  'provider.fault.no-pkce': 'It does not offer PKCE with S256. Allow it for this client.',
  'provider.fault.no-signature':
    'It signs with a shared secret or not at all. Set the signature of identity tokens to RS256 or ES256.',
  'provider.fault.no-address':
    'It does not tell addresses (scope “email”). Without a verified address nobody can sign in for the first time.',
} as const
