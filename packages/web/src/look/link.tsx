import { Link as RouterLink } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** A way to another page of the application. Its page is fetched when somebody is about to go there. */
export type LinkProps = {
  /** An address with everything filled in: `/cases/0190…`. */
  readonly to: string
  readonly search?: Readonly<Record<string, string>>
  readonly hash?: string
  readonly className?: string
  /** Marked as the current page only at this very address, and not beneath it as well. */
  readonly exact?: boolean
  /** Marked as the current page only with these very search parameters: for the views of one page. */
  readonly withSearch?: boolean
  /** What is heard where what is seen would not tell it from others like it; it begins with what is seen. */
  readonly label?: string
  readonly children: ReactNode
}

/** A link within the application; `aria-current` marks the one that leads to where the reader is. */
export function Link({ to, search, hash, className, exact = false, withSearch = false, label, children }: LinkProps) {
  const more = {
    ...(search && { search }),
    ...(hash && { hash }),
    ...(className && { className }),
    ...(label && { 'aria-label': label }),
  }
  return (
    <RouterLink to={to} activeOptions={{ exact: exact || withSearch, includeSearch: withSearch }} {...(more as object)}>
      {children}
    </RouterLink>
  )
}
