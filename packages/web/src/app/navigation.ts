import {
  BookOpenText,
  ChartColumn,
  ClipboardCheck,
  FolderOpen,
  Handshake,
  House,
  type LucideIcon,
  Mic,
  ScrollText,
  Send,
  ShieldCheck,
  Users,
} from 'lucide-react'
import type { Me } from '../api/answers.ts'
import type { WordKey } from '../words/words.ts'
import { useMe } from './me.ts'
import { usePageExists } from './use-address.ts'

/** An entry of the navigation. */
export type Way = {
  readonly path: string
  readonly words: WordKey
  readonly icon: LucideIcon
  readonly allowed: (me: Me) => boolean
}

const can =
  (...verbs: readonly string[]) =>
  (me: Me) =>
    verbs.some((verb) => me.verbs.includes(verb))

const ways: readonly Way[] = [
  { path: '/', words: 'nav.today', icon: House, allowed: () => true },
  { path: '/cases', words: 'nav.cases', icon: FolderOpen, allowed: (me) => me.sections.includes('case') },
  { path: '/referrals', words: 'nav.referrals', icon: Send, allowed: can('answer-referral', 'refer') },
  { path: '/approvals', words: 'nav.approvals', icon: ClipboardCheck, allowed: can('approve') },
  { path: '/hearings', words: 'nav.hearings', icon: Mic, allowed: (me) => me.sections.includes('hearing') },
  {
    path: '/declarations',
    words: 'nav.declarations',
    icon: ScrollText,
    allowed: (me) => me.sections.includes('declaration'),
  },
  {
    path: '/commitments',
    words: 'nav.commitments',
    icon: Handshake,
    allowed: (me) => me.sections.includes('commitment'),
  },
  { path: '/numbers', words: 'nav.numbers', icon: ChartColumn, allowed: can('read-numbers') },
  { path: '/directory', words: 'nav.directory', icon: BookOpenText, allowed: () => true },
  {
    path: '/administration',
    words: 'nav.administration',
    icon: Users,
    allowed: can('manage-members', 'configure-programme'),
  },
  { path: '/audit', words: 'nav.audit', icon: ShieldCheck, allowed: can('verify-chain', 'read-access-log') },
]

/**
 * @returns the page at this path if it is one that the member's roles do not open: from an old link, or somebody else's.
 *   Nothing is asked of the server for it, and nothing is given away: what each page is for stands in the open source
 */
export function useClosedWay(pathname: string): Way | undefined {
  return closedWay(useMe(), pathname)
}

/** @returns the same, for whom it is known who they are */
export function closedWay(me: Me, pathname: string): Way | undefined {
  return ways.find(({ path, allowed }) => path === pathname && !allowed(me))
}

/** @returns where the member can go: what the roles allow and the application has */
export function useWays(): readonly Way[] {
  const me = useMe()
  const exists = usePageExists()
  return ways.filter(({ path, allowed }) => allowed(me) && exists(path))
}

/** @returns whether the code of conduct is to be accepted before this page is shown; one's own account is one's own all the same */
export function asksFirst(me: Me, pathname: string): boolean {
  return me.conductOwed && pathname !== '/account'
}
