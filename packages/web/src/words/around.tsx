import type { ReactNode } from 'react'

/** Holds a place in a message for what is more than text: `say('screening.for', { population: slot })`. */
export const slot = '\uFFFC'

/** A message that was said with `slot`, and what stands in that place. */
export function Around({ text, children }: { readonly text: string; readonly children: ReactNode }) {
  const [before = '', after = ''] = text.split(slot)
  return (
    <>
      {before}
      {children}
      {after}
    </>
  )
}
