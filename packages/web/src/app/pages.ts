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
  { path: '/calendar', load: () => import('../calendar/calendar-page.tsx') },
  { path: '/cases', load: () => import('../cases/cases-page.tsx') },
  { path: '/directory', load: () => import('../directory/directory-page.tsx') },
  { path: '/numbers', load: () => import('../numbers/numbers-page.tsx') },
  { path: '/cases/new', load: () => import('../open-case/new-case-page.tsx') },
  { path: '/cases/new/screening', load: () => import('../open-case/first-screening-page.tsx') },
  { path: '/cases/$thread', load: () => import('../case/case-page.tsx') },
  { path: '/cases/$thread/record/$kind', load: () => import('../case/record-page.tsx') },
  { path: '/cases/$thread/first-contact', load: () => import('../screening/first-contact-page.tsx') },
  { path: '/cases/$thread/plan', load: () => import('../plan/plan-page.tsx') },
  { path: '/cases/$thread/approvals', load: () => import('../approvals/approvals-page.tsx') },
  { path: '/cases/$thread/screening', load: () => import('../screening/screening-page.tsx') },
  { path: '/cases/$thread/screening/$entry', load: () => import('../screening/result-page.tsx') },
  { path: '/cases/$thread/documents', load: () => import('../documents/documents-page.tsx') },
  { path: '/cases/$thread/print', load: () => import('../printing/print-page.tsx') },
  { path: '/cases/$thread/consent', load: () => import('../consent/consent-page.tsx') },
  { path: '/cases/$thread/consent/renew', load: () => import('../consent/renew-page.tsx') },
  { path: '/cases/$thread/consent/no', load: () => import('../consent/declined-page.tsx') },
  { path: '/cases/$thread/code-phrase', load: () => import('../code-phrase/code-phrase-page.tsx') },
  { path: '/cases/$thread/referral', load: () => import('../referral/referral-page.tsx') },
  { path: '/cases/$thread/deliver', load: () => import('../referral/deliver-page.tsx') },
  { path: '/referrals', load: () => import('../referral/inbox-page.tsx') },
  { path: '/approvals', load: () => import('../approvals/queue-page.tsx') },
  { path: '/hearings', load: () => import('../hearing/hearings-page.tsx') },
  { path: '/hearings/new', load: () => import('../hearing/new-hearing-page.tsx') },
  { path: '/hearings/$thread', load: () => import('../hearing/hearing-page.tsx') },
  { path: '/administration', load: () => import('../administration/administration-page.tsx') },
  { path: '/audit', load: () => import('../audit/audit-page.tsx') },
  { path: '/account', load: () => import('../account/account-page.tsx') },
  { path: '/sign-in', load: () => import('../sign-in/sign-in-page.tsx'), open: true },
  { path: '/invitation', load: () => import('../sign-in/invitation-page.tsx'), open: true },
  { path: '/set-up', load: () => import('../sign-in/set-up-page.tsx'), open: true },
]
