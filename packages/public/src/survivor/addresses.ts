import type { Words } from '../words/words.ts'

/** The addresses of the survivor's own view. They stand in the browser's history: nothing in them says what this is. */
export const addresses = {
  home: '/my',
  signIn: '/my/sign-in',
  held: '/my/held',
  part: (key: string) => `/my/held/${encodeURIComponent(key)}`,
  written: (key: string) => `/my/held/${encodeURIComponent(key)}/written`,
  document: (file: string) => `/my/held/documents/files/${file}`,
  sharing: '/my/who',
  takeBack: (grant: string) => `/my/who/${grant}`,
  takenBack: (grant: string) => `/my/who/${grant}/done`,
  looks: '/my/looks',
  pause: '/my/pause',
  resume: '/my/resume',
  correct: '/my/correct',
  feedback: '/my/feedback',
  answers: '/my/answers',
  phone: '/my/phone',
  leave: '/my/leave',
  signOut: '/my/sign-out',
  closed: '/my/closed',
  style: '/my/page.css',
} as const

/** The member of an address that says which language the reader chose. Short, and it says no more than the words do. */
export const languageMember = 'l'

/**
 * An address on a page, and where a form of it leads. Where the reader chose the language the address carries it on, because
 * nothing else may: a cookie would stay on a shared telephone, and a row of ours would outlive the visit.
 */
export function linkTo({ chosen, language }: Words, address: string): string {
  return chosen ? inLanguage(address, language) : address
}

/** @returns the address with a language chosen */
export function inLanguage(address: string, language: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}${languageMember}=${language}`
}
