import type { CastName } from '@clarion/server/testing'
import { fullCase } from '../case/testing/told-cases.ts'
import { toldCommitment } from '../commitment/testing/told-commitment.ts'
import { toldConsultations } from '../declaration/testing/told-consultations.ts'
import { toldHearing } from '../hearing/testing/told-hearing.ts'
import type { ServedApplication } from './served-application.ts'
import { versionOf } from './version-of.ts'

/** Where a page of the application stands, and who of the cast can read it; nobody has to be signed in for the rest. */
export type PageAddress = { readonly who?: CastName; readonly address: string }

/**
 * Every page of the application with something to show on it, by its path in app/pages.ts: a test holds that none is left
 * out. Of the forms, which are one page for every kind of entry, four stand for all: what they say is the vocabularies', and
 * words/catalogues.test.ts holds that every word of those is translated.
 *
 * @param clarion where a case is opened in which much was said
 */
export async function everyAddress(
  clarion: ServedApplication,
): Promise<Readonly<Record<string, readonly PageAddress[]>>> {
  const { thread } = await fullCase(clarion)
  // The list with dimensions says the most of what it found.
  const item = 'deceptive-recruitment.wages'
  const screening = await clarion.tell('daniel', thread, 'screening.recorded', 'screening', {
    instrument: 'delphi-adult-labour',
    version: '2009-09',
    agreed: 'spoken',
    answers: [{ item, answer: 'yes', source: 'person' }],
  })
  const referral = `referral/${clarion.newId()}`
  const receiver = clarion.actor('amal').organisation
  await clarion.tell('daniel', thread, 'referral.sent', referral, { receiver, line: 'accommodation', urgency: 'soon' })
  await clarion.tell('amal', thread, 'referral.accepted', referral, {})
  const upTo = await versionOf(clarion, thread, 'risk')
  const asked = await clarion.tell('daniel', thread, 'approval.asked', 'approvals', { act: 'risk', upTo })
  const child = await clarion.openCase('daniel')
  await clarion.link('daniel', thread, child.thread, 'child', 'parent')
  const { thread: declared, tell } = await toldConsultations(clarion)
  const by77 = [{ party: 'G77', except: ['CHL'] }]
  const place = { revision: 0, paragraph: 'p3', start: 3, end: 7, quote: 'urge' }
  await tell('tomas', 'proposal.made', { by: by77, asks: 'replace', ...place, text: 'call upon' })
  await tell('adaeze', 'proposal.made', { by: [{ party: 'XSM', except: [] }], asks: 'delete', ...place })
  const declaration = `/declarations/${declared}`
  const views = ['table', 'revisions', 'silence', 'positions', 'delegations', 'returned'].map(
    (view) => `${declaration}?view=${view}`,
  )
  const hearing = await toldHearing(clarion)
  const ofHearing = `/hearings/${hearing.thread}`
  const by = (who: CastName, ...addresses: readonly string[]) => addresses.map((address) => ({ who, address }))
  const page = `/cases/${thread}`
  return {
    '/': by('daniel', '/'),
    '/cases': by('daniel', '/cases'),
    '/directory': by('amal', '/directory'),
    '/numbers': by('grace', '/numbers'),
    '/conduct': by('daniel', '/conduct'),
    '/cases/new': by('daniel', '/cases/new'),
    '/cases/new/screening': by('daniel', '/cases/new/screening'),
    '/cases/$thread': [...by('daniel', page, `${page}?view=sharing`, `${page}?view=looks`), ...by('viktor', page)],
    '/cases/$thread/record/$kind': by(
      'daniel',
      `${page}/record/safe-contact.set`,
      `${page}/record/need.assessed`,
      `${page}/record/person.described`,
      `${page}/record/exploitation.described`,
    ),
    '/cases/$thread/first-contact': by('daniel', `${page}/first-contact`),
    '/cases/$thread/plan': by('daniel', `${page}/plan`),
    '/cases/$thread/family': by('daniel', `${page}/family`),
    '/cases/$thread/family/relative': by('daniel', `${page}/family/relative`),
    '/cases/$thread/family/several': by('daniel', `${page}/family/several`),
    '/cases/$thread/approvals': [
      ...by('mira', `${page}/approvals`, `${page}/approvals?about=${asked}`),
      ...by('daniel', `${page}/approvals?ask=plan`),
    ],
    '/cases/$thread/screening': by('daniel', `${page}/screening`),
    '/cases/$thread/screening/$entry': by('daniel', `${page}/screening/${screening}`),
    '/cases/$thread/documents': by('daniel', `${page}/documents`),
    '/cases/$thread/print': by('daniel', `${page}/print`),
    '/cases/$thread/consent': by('daniel', `${page}/consent`),
    '/cases/$thread/consent/renew': by('daniel', `${page}/consent/renew`),
    '/cases/$thread/consent/no': by('daniel', `${page}/consent/no`),
    '/cases/$thread/code-phrase': by('daniel', `${page}/code-phrase`),
    '/cases/$thread/referral': by('daniel', `${page}/referral`),
    '/cases/$thread/deliver': by('amal', `${page}/deliver?section=${encodeURIComponent(referral)}`),
    '/calendar': by('daniel', '/calendar'),
    '/referrals': by('amal', '/referrals'),
    '/approvals': by('mira', '/approvals'),
    '/commitments': by('helene', '/commitments'),
    '/commitments/new': by('helene', '/commitments/new?text=elsewhere'),
    '/commitments/$thread': by('helene', `/commitments/${await toldCommitment(clarion)}`),
    '/declarations': by('helene', '/declarations'),
    '/declarations/new': by('helene', '/declarations/new'),
    '/declarations/$thread': [...by('adaeze', declaration, `${declaration}?propose=p3`), ...by('helene', ...views)],
    '/declarations/$thread/revision': by('helene', `${declaration}/revision`),
    '/administration': by(
      'noor',
      '/administration',
      ...[
        'programme',
        'clocks',
        'approvals',
        'instruments',
        'wordings',
        'places',
        'templates',
        'conduct',
        'usage',
        'cycle',
        'provider',
      ].map((part) => `/administration?part=${part}`),
    ),
    '/hearings': by('helene', '/hearings'),
    '/hearings/new': by('helene', '/hearings/new'),
    '/hearings/$thread': [
      ...by('helene', ofHearing),
      ...by('selma', `${ofHearing}?view=coding&statement=${hearing.statement}`),
      ...by(
        'helene',
        ...['record', 'coding', 'summary', 'translations', 'transmission', 'modalities'].map(
          (view) => `${ofHearing}?view=${view}`,
        ),
      ),
      ...by('rosa', ofHearing),
    ],
    '/audit': by('otto', '/audit'),
    '/account': by('daniel', '/account', '/nothing-here'),
    '/sign-in': [{ address: '/sign-in' }],
    '/invitation': [{ address: '/invitation' }],
    '/set-up': [{ address: '/set-up' }],
  }
}
