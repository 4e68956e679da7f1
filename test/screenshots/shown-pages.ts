/** A page that is shown: who looks at it, and where it is. `CASE` stands for a case that this person may see. */
export type ShownPage = { readonly name: string; readonly who: string | null; readonly address: string }

/** Every page that a person comes to. Only what is safe to open is opened: none of them changes anything. */
export const shownPages: readonly ShownPage[] = [
  { name: 'sign-in', who: null, address: '/sign-in' },
  { name: 'today', who: 'daniel', address: '/' },
  { name: 'case-load', who: 'mira', address: '/cases?status=open' },
  { name: 'cases', who: 'daniel', address: '/cases' },
  { name: 'case', who: 'daniel', address: '/cases/CASE' },
  { name: 'who-can-see', who: 'daniel', address: '/cases/CASE?view=sharing' },
  { name: 'who-looked', who: 'daniel', address: '/cases/CASE?view=looks' },
  { name: 'consent', who: 'daniel', address: '/cases/CASE/consent' },
  { name: 'referral', who: 'daniel', address: '/cases/CASE/referral' },
  { name: 'plan', who: 'daniel', address: '/cases/CASE/plan' },
  { name: 'first-contact', who: 'daniel', address: '/cases/CASE/first-contact' },
  { name: 'documents', who: 'daniel', address: '/cases/CASE/documents' },
  { name: 'print', who: 'daniel', address: '/cases/CASE/print' },
  { name: 'new-case', who: 'sofia', address: '/cases/new' },
  { name: 'first-screening', who: 'sofia', address: '/cases/new/screening' },
  { name: 'referrals', who: 'amal', address: '/referrals' },
  { name: 'directory', who: 'amal', address: '/directory' },
  { name: 'numbers', who: 'grace', address: '/numbers' },
  { name: 'administration', who: 'noor', address: '/administration' },
  { name: 'places', who: 'noor', address: '/administration?part=places' },
  { name: 'instruments', who: 'noor', address: '/administration?part=instruments' },
  { name: 'audit', who: 'otto', address: '/audit' },
  { name: 'account', who: 'daniel', address: '/account' },
  { name: 'survivor-sign-in', who: null, address: '/my' },
  { name: 'survivor-home', who: 'survivor', address: '/my' },
  { name: 'survivor-held', who: 'survivor', address: '/my/held' },
  { name: 'survivor-who', who: 'survivor', address: '/my/who' },
  { name: 'survivor-looks', who: 'survivor', address: '/my/looks' },
]
