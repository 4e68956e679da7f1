import type { Mail } from './mail-server.ts'

/**
 * The words of an invitation. Whoever sees it over a shoulder or in a list of mail learns nothing: no name, no
 * organisation, no word of what the work is about.
 *
 * @param link the address with the secret behind `#`
 */
export function invitationMail(to: string, link: string): Mail {
  return {
    to,
    subject: 'An invitation',
    text: [
      'Hello,',
      '',
      'you have been invited to set up an account. Open this address within seven days and choose how you will sign in:',
      '',
      link,
      '',
      'It works once and is meant for you alone: please do not pass it on.',
      'If you did not expect this message, you can delete it.',
      '',
    ].join('\n'),
  }
}
