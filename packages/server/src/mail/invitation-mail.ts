import type { Mail } from './mail-server.ts'

/**
 * The words of an invitation, or of a new way in for a member who has lost theirs. Whoever sees it over a shoulder or in
 * a list of mail learns nothing: no name, no organisation, no word of what the work is about.
 *
 * @param link the address with the secret behind `#`
 * @param recovers for a member who has joined before
 */
export function invitationMail(to: string, link: string, recovers = false): Mail {
  const why = recovers
    ? 'a new way to sign in was asked for you. Open this address within seven days and choose how you will sign in:'
    : 'you have been invited to set up an account. Open this address within seven days and choose how you will sign in:'
  return {
    to,
    subject: recovers ? 'Your account' : 'An invitation',
    text: [
      'Hello,',
      '',
      why,
      '',
      link,
      '',
      'It works once and is meant for you alone: please do not pass it on.',
      'If you did not expect this message, you can delete it.',
      '',
    ].join('\n'),
  }
}
