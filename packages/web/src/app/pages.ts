import type { ComponentType } from 'react'
import type { WordGroup } from '../words/word-group.ts'

/**
 * Begins to ask for what a page is going to show, where it is opened: the answers are on their way while it is drawn.
 *
 * @param at what stands in the address: `params` behind each `$`, and what is searched for
 */
export type Ahead = (at: {
  readonly params: Readonly<Record<string, string | undefined>>
  readonly search: Readonly<Record<string, string | undefined>>
}) => void

/** A page: where it is, and the module whose `Page` draws it. It is fetched when somebody first goes there. */
export type PageEntry = {
  /** `/cases/$thread`: what is behind `$` is read with `useParam('thread')`. */
  readonly path: `/${string}`
  readonly load: () => Promise<{ readonly Page: ComponentType; readonly ahead?: Ahead }>
  /** What it says beside the first group (words/english-groups.ts), which comes with it; a test knows which these are. */
  readonly words?: readonly WordGroup[]
  /** Shown without the frame to people who are not signed in. */
  readonly open?: true
}

/** Every page of the application. The navigation shows those that the member's roles allow (navigation.ts). */
export const pages: readonly PageEntry[] = [
  { path: '/', load: () => import('../today/today-page.tsx') },
  { path: '/calendar', load: () => import('../calendar/calendar-page.tsx') },
  { path: '/cases', load: () => import('../cases/cases-page.tsx'), words: ['cases', 'forms'] },
  {
    path: '/directory',
    load: () => import('../directory/directory-page.tsx'),
    words: ['forms', 'sharing', 'vocabulary'],
  },
  { path: '/numbers', load: () => import('../numbers/numbers-page.tsx'), words: ['numbers'] },
  {
    path: '/cases/new',
    load: () => import('../open-case/new-case-page.tsx'),
    words: ['forms', 'screening', 'vocabulary'],
  },
  {
    path: '/cases/new/screening',
    load: () => import('../open-case/first-screening-page.tsx'),
    words: ['forms', 'screening', 'vocabulary'],
  },
  {
    path: '/cases/$thread',
    load: () => import('../case/case-page.tsx'),
    words: ['forms', 'case', 'sharing', 'vocabulary'],
  },
  {
    path: '/cases/$thread/record/$kind',
    load: () => import('../case/record-page.tsx'),
    words: ['forms', 'case', 'sharing', 'vocabulary'],
  },
  {
    path: '/cases/$thread/first-contact',
    load: () => import('../screening/first-contact-page.tsx'),
    words: ['forms', 'case', 'screening', 'vocabulary'],
  },
  {
    path: '/cases/$thread/plan',
    load: () => import('../plan/plan-page.tsx'),
    words: ['forms', 'case', 'sharing', 'vocabulary'],
  },
  {
    path: '/cases/$thread/family',
    load: () => import('../families/family-page.tsx'),
    words: ['forms', 'case', 'vocabulary'],
  },
  {
    path: '/cases/$thread/family/relative',
    load: () => import('../families/relative-page.tsx'),
    words: ['forms', 'case', 'screening', 'vocabulary'],
  },
  {
    path: '/cases/$thread/family/several',
    load: () => import('../families/several-page.tsx'),
    words: ['forms', 'case', 'vocabulary'],
  },
  {
    path: '/cases/$thread/approvals',
    load: () => import('../approvals/approvals-page.tsx'),
    words: ['forms', 'case', 'sharing', 'vocabulary'],
  },
  {
    path: '/cases/$thread/screening',
    load: () => import('../screening/screening-page.tsx'),
    words: ['forms', 'case', 'screening', 'vocabulary'],
  },
  {
    path: '/cases/$thread/screening/$entry',
    load: () => import('../screening/result-page.tsx'),
    words: ['forms', 'case', 'screening', 'vocabulary'],
  },
  {
    path: '/cases/$thread/documents',
    load: () => import('../documents/documents-page.tsx'),
    words: ['forms', 'case', 'vocabulary'],
  },
  {
    path: '/cases/$thread/print',
    load: () => import('../printing/print-page.tsx'),
    words: ['forms', 'case', 'vocabulary'],
  },
  {
    path: '/cases/$thread/consent',
    load: () => import('../consent/consent-page.tsx'),
    words: ['forms', 'case', 'sharing', 'vocabulary'],
  },
  {
    path: '/cases/$thread/consent/renew',
    load: () => import('../consent/renew-page.tsx'),
    words: ['forms', 'case', 'sharing', 'vocabulary'],
  },
  {
    path: '/cases/$thread/consent/no',
    load: () => import('../consent/declined-page.tsx'),
    words: ['forms', 'case', 'sharing', 'vocabulary'],
  },
  {
    path: '/cases/$thread/code-phrase',
    load: () => import('../code-phrase/code-phrase-page.tsx'),
    words: ['forms', 'case', 'screening', 'vocabulary'],
  },
  {
    path: '/cases/$thread/referral',
    load: () => import('../referral/referral-page.tsx'),
    words: ['forms', 'case', 'sharing', 'vocabulary'],
  },
  {
    path: '/cases/$thread/deliver',
    load: () => import('../referral/deliver-page.tsx'),
    words: ['forms', 'case', 'sharing', 'vocabulary'],
  },
  { path: '/referrals', load: () => import('../referral/inbox-page.tsx'), words: ['sharing', 'vocabulary'] },
  { path: '/approvals', load: () => import('../approvals/queue-page.tsx'), words: ['case', 'vocabulary'] },
  { path: '/hearings', load: () => import('../hearing/hearings-page.tsx'), words: ['hearing'] },
  {
    path: '/hearings/new',
    load: () => import('../hearing/new-hearing-page.tsx'),
    words: ['forms', 'hearing', 'vocabulary'],
  },
  {
    path: '/hearings/$thread',
    load: () => import('../hearing/hearing-page.tsx'),
    words: ['forms', 'hearing', 'vocabulary'],
  },
  { path: '/commitments', load: () => import('../commitment/commitments-page.tsx'), words: ['commitment'] },
  {
    path: '/commitments/new',
    load: () => import('../commitment/cut-page.tsx'),
    words: ['commitment', 'forms', 'vocabulary'],
  },
  {
    path: '/commitments/$thread',
    load: () => import('../commitment/commitment-page.tsx'),
    words: ['commitment', 'forms', 'vocabulary'],
  },
  {
    path: '/declarations',
    load: () => import('../declaration/declarations-page.tsx'),
    words: ['declaration'],
  },
  {
    path: '/declarations/new',
    load: () => import('../declaration/new-declaration-page.tsx'),
    words: ['declaration', 'forms'],
  },
  {
    path: '/declarations/$thread',
    load: () => import('../declaration/declaration-page.tsx'),
    words: ['declaration', 'forms'],
  },
  {
    path: '/declarations/$thread/revision',
    load: () => import('../declaration/revision-page.tsx'),
    words: ['declaration', 'forms'],
  },
  {
    path: '/administration',
    load: () => import('../administration/administration-page.tsx'),
    words: ['forms', 'case', 'sharing', 'screening', 'programme', 'vocabulary'],
  },
  { path: '/audit', load: () => import('../audit/audit-page.tsx'), words: ['audit', 'vocabulary'] },
  { path: '/conduct', load: () => import('../conduct/conduct-page.tsx'), words: ['conduct'] },
  { path: '/account', load: () => import('../account/account-page.tsx'), words: ['account'] },
  {
    path: '/sign-in',
    load: () => import('../sign-in/sign-in-page.tsx'),
    words: ['entrance', 'vocabulary'],
    open: true,
  },
  { path: '/invitation', load: () => import('../sign-in/invitation-page.tsx'), words: ['entrance'], open: true },
  { path: '/set-up', load: () => import('../sign-in/set-up-page.tsx'), words: ['entrance'], open: true },
]
