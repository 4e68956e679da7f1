import { type RoleName, roles } from '@clarion/casework'
import type { FilledCase } from './filled-case.ts'
import type { CaseQuery, RouteRule } from './route-rule.ts'
import { type Asking, everyAsking, staff } from './world.ts'

const all = everyAsking
const signedIn = all.filter((asking) => asking !== 'nobody')
const survivor = ['survivor'] as const satisfies readonly Asking[]
const none: readonly Asking[] = []
const reading = (section: string) =>
  staff.filter((role) => (roles[role].sections as readonly string[]).includes(section))
const doing = (verb: string) =>
  staff.filter((role) => (roles[role as RoleName].verbs as readonly string[]).includes(verb))
const auditors = doing('read-access-log')
const caseReaders = reading('case')
const words = (about: string) => (id: () => string) => ({ entry: id(), about, words: 'The day is wrong' })
const herEntry = (id: () => string) => ({ entry: id() })
const nothing = () => ({})
const lines = (id: () => string) => ({ entry: id(), edition: '1' })

const caseSearches: readonly CaseQuery[] = [{ of: placeOf }]

/**
 * One line per route. There is no default: a route without a line fails the test that reads this. Nothing here is asked
 * of the code that it judges but the table of roles; who stands in which line was decided by hand.
 */
export const routeRules: Readonly<Record<string, RouteRule>> = {
  'get /api/sign-in': { own: all },
  'post /api/sign-in/password': {
    own: all,
    past: ['sign-in-failed', 'too-many-attempts'],
    body: () => ({ login: 'a@b.example', password: 'wrong' }),
  },
  'post /api/sign-in/demonstration': { own: none, about: ({ survivor: member }) => ({ member }) },
  'post /api/sign-in/passkey/options': { own: all, body: nothing },
  'post /api/sign-in/passkey': { own: all, past: ['invalid-field'], body: nothing },
  'get /api/sign-in/oidc/settings': { own: doing('configure-programme') },
  // The world of this test has no provider, which whoever may ask is told.
  'post /api/sign-in/oidc/check': { own: doing('configure-programme'), past: ['not-in-this-state'], body: nothing },
  'get /api/me/notifications': { own: staff },
  'post /api/me/notifications': {
    own: staff,
    body: () => ({ pressing: true, daily: true, hour: 8, zone: 'Europe/Tirane', whose: 'mine', language: 'en' }),
  },
  'get /api/me/calendar': { own: staff },
  'post /api/me/calendar': { own: staff, body: () => ({ whose: 'mine', language: 'en' }) },
  'delete /api/me/calendar': { own: staff },
  // Who has no address is told that there is none, whoever they are.
  'get /api/calendar/{feed}': { own: none },
  'post /api/sign-out': { own: signedIn },
  'post /api/sign-out/elsewhere': { own: staff },
  'post /api/invitations/look': {
    own: all,
    past: ['link-ended', 'too-many-attempts'],
    body: () => ({ token: 'none' }),
  },
  'post /api/invitations/passkey-options': {
    own: all,
    past: ['link-ended', 'too-many-attempts'],
    body: () => ({ token: 'none' }),
  },
  'post /api/invitations/accept': {
    own: all,
    past: ['link-ended', 'too-many-attempts'],
    body: () => ({ token: 'none', credential: { password: 'weak' } }),
  },
  'get /api/organisations/{organisation}/invitations': { own: doing('manage-members') },
  'post /api/members/{member}/invitation': {
    own: doing('manage-members'),
    past: ['not-in-this-state'],
    body: () => ({ by: 'hand' }),
  },
  'post /api/members/{member}/recovery': { own: doing('manage-members') },
  'get /api/members/{member}/standing': { own: doing('manage-members') },
  // What is taken back is the offer of the line above.
  'delete /api/members/{member}/invitation': { own: doing('manage-members') },
  'post /api/set-up/passkey-options': {
    own: all,
    past: ['link-ended', 'too-many-attempts'],
    body: () => ({ token: 'none', email: 'a@b.example' }),
  },
  'post /api/set-up': { own: all, past: ['invalid-field'], body: () => ({ token: 'none' }) },
  'get /api/me': { own: staff },
  'post /api/step-up': {
    own: staff,
    past: ['sign-in-failed', 'too-many-attempts'],
    body: () => ({ password: 'wrong' }),
  },
  'get /api/me/views': { own: staff },
  'post /api/me/views': { own: staff, body: (id) => ({ id: id(), name: 'A view', first: false, filters: {} }) },
  'delete /api/me/views/{view}': { own: none },
  'get /api/me/passkeys': { own: staff },
  'post /api/me/passkeys/options': { own: staff, body: nothing },
  'post /api/me/passkeys': { own: staff, past: ['invalid-field'], body: nothing },
  'delete /api/me/passkeys/{passkey}': { own: none },
  'post /api/me/authenticator': { own: staff },
  'post /api/me/authenticator/confirm': {
    own: staff,
    past: ['sign-in-failed'],
    body: () => ({ code: '000000' }),
  },
  'post /api/me/password': { own: staff, past: ['password-weak'], body: () => ({ password: 'weak' }) },
  'get /api/threads/{thread}/code-phrase': { own: doing('issue-code-phrase') },
  'post /api/threads/{thread}/code-phrase': { own: doing('issue-code-phrase'), body: () => ({ language: 'en' }) },
  'delete /api/threads/{thread}/code-phrase': { own: doing('issue-code-phrase') },
  'post /api/entries': { own: doing('write-note'), shared: doing('write-note'), about: noteIn },
  'get /api/kinds': { own: signedIn },
  'get /api/threads': { own: staff, queries: caseSearches },
  'post /api/threads/search': { own: staff, about: ({ texts }) => ({ q: texts['identity'] }) },
  'get /api/find': {
    own: doing('request-emergency'),
    shared: doing('request-emergency'),
    foreign: doing('request-emergency'),
    by: ({ code }) => `code=${code}`,
  },
  'get /api/threads/{thread}': { own: [...caseReaders, ...survivor], shared: caseReaders },
  'get /api/threads/{thread}/sections/{section}': { own: [...caseReaders, ...survivor], shared: caseReaders },
  'post /api/threads/{thread}/print': {
    own: doing('print-case'),
    shared: doing('print-case'),
    body: () => ({ sections: ['case'] }),
  },
  // A case has no summary, whoever asks; summary-document.test.ts asks a hearing.
  'get /api/threads/{thread}/summary': { own: none, by: () => 'version=1&as=json&in=en' },
  // Nor does anybody read it for messages; coders.test.ts asks a hearing.
  'get /api/threads/{thread}/coders': { own: none },
  // Nor has it a text that is negotiated; declaration-document.test.ts asks consultations.
  'get /api/threads/{thread}/text': { own: none, by: () => 'as=json' },
  'get /api/threads/{thread}/journal': { own: [...caseReaders, ...survivor], shared: caseReaders },
  'get /api/threads/{thread}/matrix': { own: [...reading('sharing'), ...survivor] },
  'get /api/threads/{thread}/related': { own: reading('relations') },
  'get /api/threads/{thread}/looks': {
    own: [...caseReaders, ...auditors, ...survivor],
    shared: auditors,
    foreign: auditors,
  },
  // To be asked to decide is what lets in, and nobody asks in these cases; read-emergency.test.ts asks everybody.
  'get /api/threads/{thread}/emergencies/{emergency}': { own: none },
  // Of a case nothing is sent to States; ledger-routes.test.ts asks everybody about a hearing.
  'get /api/threads/{thread}/transmissions/{version}': { own: none },
  'post /api/threads/{thread}/transmissions/{version}/bounce': { own: none, body: () => ({ mail: 'A notice' }) },
  'get /t/page.css': { own: all },
  // Who has no link is told that there is none, whoever they are.
  'get /t/{token}': { own: none },
  'post /t/{token}/receipt': { own: none, body: nothing },
  'get /t/{token}/documents/{document}': { own: none },
  // Of a case nobody has lines; own-lines.test.ts asks everybody about a hearing.
  'post /api/threads/{thread}/statements/{statement}/link': { own: none, body: nothing },
  'get /l/page.css': { own: all },
  'get /l/{token}': { own: none },
  'post /l/{token}/right': { own: none, body: lines },
  'post /l/{token}/correction': { own: none, body: lines },
  'post /l/{token}/release': { own: none, body: (id) => ({ ...lines(id), release: 'quote' }) },
  'post /l/{token}/withdrawal': { own: none, body: lines },
  'post /api/threads/{thread}/files': { own: doing('attach') },
  'get /api/threads/{thread}/files/{file}': { own: [...reading('documents'), ...survivor] },
  'post /api/declarations/lines': { own: doing('draft-declaration') },
  'get /api/sync': { own: staff },
  'get /api/commitments': { own: staff },
  'get /api/tasks': { own: staff },
  'get /api/organisations': { own: staff },
  'get /api/services': { own: staff },
  'get /api/members': { own: doing('manage-members'), queries: [{ of: ({ survivor: id }) => `organisation=${id}` }] },
  'get /api/conduct': { own: staff },
  // The programme of this test asks nobody; conduct-routes.test.ts asks in one that does.
  'post /api/conduct/acceptance': {
    own: staff,
    past: ['conduct-not-in-force'],
    body: (id) => ({ id: id(), text: id() }),
  },
  'get /api/conduct/members': { own: doing('manage-members') },
  'get /api/colleagues': { own: doing('hand-on-case') },
  'get /api/numbers': { own: doing('read-numbers') },
  'get /api/numbers/flow': { own: doing('read-numbers') },
  'get /api/numbers/waits': { own: doing('read-numbers') },
  'get /api/numbers/needs': { own: doing('read-numbers') },
  'get /api/numbers/referrals': { own: doing('read-numbers') },
  'get /api/numbers/clocks': { own: doing('read-numbers') },
  'get /api/numbers/usage': { own: doing('configure-programme') },
  // It is for hearings, and what is asked about here are cases; model-route.test.ts asks about a hearing.
  'post /api/threads/{thread}/model': { own: none, body: (id) => ({ id: id(), purpose: 'codes', statements: [] }) },
  'get /api/model': { own: doing('use-model') },
  'get /api/verify': { own: doing('verify-chain') },
  'get /api/checkpoints': { own: doing('verify-chain') },
  'get /api/looks': { own: auditors },
  'get /api/looks/people': { own: auditors },
  // They learn which thread it is and no more, and it is written down.
  'post /api/looks/case': {
    own: auditors,
    shared: auditors,
    foreign: auditors,
    about: ({ code }) => ({ code }),
  },
  // The programme of this test shows nothing to everybody; cycle-pages.test.ts asks one that does.
  'get /cycle/{programme}': { own: none },
  'get /cycle/{programme}/{hearing}': { own: none },
  'get /cycle/{programme}/{hearing}/summary': { own: none },
  'get /cycle/{programme}/{hearing}/text': { own: none },
  'get /cycle/{programme}/{hearing}/commitments': { own: none },
  'get /cycle/{programme}/{hearing}/document': { own: none, by: () => 'as=json&in=en' },
  'get /my/sign-in': { own: all },
  'post /my/sign-in': {
    own: all,
    past: ['sign-in-failed', 'too-many-attempts'],
    body: () => ({ phrase: 'not a phrase' }),
  },
  'post /my/sign-out': { own: all },
  'get /my/closed': { own: all },
  'get /my/leave': { own: all },
  'get /my/phone': { own: all },
  'get /my/page.css': { own: all },
  'get /my': { own: survivor },
  'get /my/held': { own: survivor },
  'get /my/held/{part}': { own: survivor },
  'get /my/held/{part}/written': { own: survivor },
  'get /my/held/documents/files/{file}': { own: survivor },
  'get /my/looks': { own: survivor },
  'get /my/who': { own: survivor },
  'get /my/who/{grant}': { own: survivor },
  'get /my/who/{grant}/done': { own: survivor },
  'get /my/pause': { own: survivor },
  'post /my/pause': { own: survivor, body: herEntry },
  'post /my/resume': { own: survivor, body: herEntry },
  'get /my/correct': { own: survivor },
  'post /my/correct': { own: survivor, body: words('notes') },
  'get /my/feedback': { own: survivor },
  'post /my/feedback': { own: survivor, body: words('help') },
  'get /my/answers': { own: survivor },
  'post /my/who/{grant}': { own: survivor, body: herEntry },
}

function noteIn({ thread }: FilledCase, id: () => string) {
  const body = { about: 'team', text: 'A word' }
  const said = '2026-11-24T09:00:00.000Z'
  return { entries: [{ id: id(), thread, kind: 'note.added', section: 'notes', seen: 0, said, body }] }
}

/** Somebody else's case as a place in the list. */
function placeOf({ thread }: FilledCase): string {
  return `after=${Buffer.from(`1970-01-01T00:00:00.000Z ${thread}`).toString('base64url')}`
}
