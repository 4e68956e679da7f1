import type { Statement } from '@clarion/review'

/** How it stands with a speaker who was asked to check their lines. */
export type LinesAsked = 'not-asked' | 'waiting' | 'silent' | 'answered'

/**
 * @param now an instant
 * @returns whether a speaker was asked, and has answered: that the words are right, or what is to be put right
 */
export function linesAsked({ window, withdrawn, checked, requests, speaker }: Statement, now: string): LinesAsked {
  if (window === null || withdrawn) return 'not-asked'
  if (checked || requests.some(({ author }) => author === speaker)) return 'answered'
  return now < window ? 'waiting' : 'silent'
}
