import type { ReactNode } from 'react'

/** Words of a publication within a line: they stand as they were published, in English, whatever the page speaks. */
export function Published({ children }: { readonly children: ReactNode }) {
  return (
    <bdi lang="en" dir="ltr">
      {children}
    </bdi>
  )
}
