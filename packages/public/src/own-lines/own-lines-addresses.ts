/** What a speaker can do behind their link, each with a form of its own. */
export type OwnLinesDeed = 'right' | 'correction' | 'release' | 'withdrawal'

/** The addresses of a speaker’s own lines. They say nothing but the secret, which the office handed on. */
export const ownLinesAddresses = {
  style: '/l/page.css',
  lines: (token: string) => `/l/${token}`,
  deed: (token: string, deed: OwnLinesDeed) => `/l/${token}/${deed}`,
} as const
