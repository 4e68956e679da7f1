import type { ComponentType } from 'react'

/** A page: where it is, and the module whose `Page` draws it. It is fetched when somebody first goes there. */
export type PageEntry = {
  /** `/cases/$thread`: what is behind `$` is read with `useParam('thread')`. */
  readonly path: `/${string}`
  readonly load: () => Promise<{ readonly Page: ComponentType }>
  /** Shown without the frame to people who are not signed in. */
  readonly open?: true
}

/** Every page of the application. The navigation shows those that the member's roles allow (navigation.ts). */
export const pages: readonly PageEntry[] = [
  { path: '/', load: () => import('../today/today-page.tsx') },
  { path: '/cases', load: () => import('../cases/cases-page.tsx') },
  { path: '/numbers', load: () => import('../numbers/numbers-page.tsx') },
  { path: '/account', load: () => import('../account/account-page.tsx') },
  { path: '/sign-in', load: () => import('../sign-in/sign-in-page.tsx'), open: true },
  { path: '/invitation', load: () => import('../sign-in/invitation-page.tsx'), open: true },
  { path: '/set-up', load: () => import('../sign-in/set-up-page.tsx'), open: true },
]
