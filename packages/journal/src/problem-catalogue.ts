import type { ProblemFamily } from './problem-family.ts'
import { reviewProblems } from './review-problems.ts'

/**
 * Every way in which Clarion says no. One line each: the family (which the server turns into an HTTP status, in one
 * place) and the English words, whose parameters, and nothing else of ICU, are filled in from the problem's detail. The words are public:
 * they may name what the asker typed, never what the asker may not know. "Not found" and "not allowed to know" are the
 * same entry on purpose: two answers would tell a trafficker's friend that a case exists.
 */
export const problemCatalogue = {
  // The request itself
  malformed: ['invalid', 'The request could not be read: {reason}. Nothing was saved.'],
  'invalid-field': ['invalid', '{field}: {reason}'],
  'unknown-kind': ['invalid', 'There is no entry kind {kind}.'],
  'unknown-section': ['invalid', 'There is no section {section} for entries of kind {kind}.'],
  'identifier-malformed': ['invalid', '{field} must be a UUID of version 7 made by the device that writes the entry.'],
  'text-not-well-formed': ['invalid', '{field} holds characters that cannot be stored (a zero or half of a pair).'],
  'time-malformed': ['invalid', '{field} must be an instant such as 2026-11-24T14:05:00Z.'],
  'time-in-future': ['invalid', '{field} lies in the future; the clock of the device may be wrong.'],
  'unknown-parameter': ['invalid', 'There is no parameter {parameter} here. Known: {known}.'],
  'batch-too-large': ['invalid', 'At most {limit} entries can be sent at once; this batch has {count}.'],
  'too-large': ['too-large', 'This is larger than {limit}. Nothing was saved.'],
  'media-type-refused': ['unsupported', 'Files of type {type} are not accepted. Accepted: {accepted}.'],
  'not-acceptable': ['not-acceptable', 'This address answers {offered}.'],
  'method-not-allowed': ['method', 'This address does not answer {method}.'],
  'cross-origin': ['forbidden', 'This request did not come from a page of Clarion and was refused.'],

  // Who is asking
  'sign-in-needed': ['unauthenticated', 'Please sign in.'],
  'sign-in-failed': ['unauthenticated', 'That did not match. Check it and try again.'],
  'second-factor-needed': ['unauthenticated', 'Please enter the code of your authenticator.'],
  'step-up-needed': ['step-up', 'Please confirm that it is you before doing this.'],
  'too-many-attempts': ['too-many', 'Too many attempts. Wait {seconds} seconds, then try again.'],
  'link-ended': ['not-found', 'This link opens nothing: it was used, has ended or never was. Ask for a new one.'],
  'login-in-use': ['conflict', 'This e-mail address signs somebody in here already. Ask to be invited under another.'],
  'password-weak': [
    'invalid',
    'The password must have at least {length} characters and not be one that is often used.',
  ],

  // What may be known and done
  'not-found': ['not-found', 'There is nothing here, or nothing that you may see.'],
  'not-permitted': ['forbidden', 'Your role does not allow this: {verb}.'],
  'not-covered': ['forbidden', 'No consent, order or lead covers the section {section} for your organisation.'],
  'only-lead': ['forbidden', 'Only the organisation that leads this can do it.'],
  'not-the-draft': [
    'conflict',
    'What was sent to be signed is not what the draft says. Open the draft again and sign what it says now.',
  ],
  'summary-not-ready': ['conflict', 'The summary cannot be signed yet. Places to mend: {count}.'],
  'second-person-needed': ['conflict', 'A second person must do this; you took the first step yourself.'],

  // The journal
  'entry-id-reused': ['conflict', 'An entry with this id exists already and says something else.'],
  'thread-exists': ['conflict', 'This thread is open already.'],
  'thread-not-open': ['conflict', 'This thread does not exist yet: its first entry must open it.'],
  'thread-closed': ['conflict', 'This case is closed. Reopen it first.'],
  'thread-erased': ['gone', 'The personal data of this case was erased on {date}.'],
  'seen-ahead': ['conflict', 'The entry says it has seen version {seen} of the section, which has {version}.'],
  'section-sealed': ['gone', 'The key of this thread was destroyed; sealed fields cannot be read.'],

  // Casework
  'not-a-colleague': [
    'conflict',
    'There is nobody of that name in your organisation who works on cases now. Choose another colleague.',
  ],
  'views-full': ['conflict', 'You keep {limit} views already. Remove one that you no longer need.'],
  'not-your-case': [
    'conflict',
    'A colleague works on this case. They can hand it on, or a supervisor can give it to somebody else.',
  ],
  'consent-missing': ['conflict', 'There is no live consent, order or emergency for {recipient} in this case.'],
  'consent-not-found': ['conflict', 'There is no such consent in this case, or it has ended.'],
  'consent-needs-guardian': ['conflict', 'For a child, name the guardian who decided with the child.'],
  'consent-of-an-adult': [
    'conflict',
    'The record says that the person is 18 or older. A guardian decides no more: ask the person, and record a new consent as of an adult.',
  ],
  'consent-past-childhood': [
    'conflict',
    'This consent for a child would run past the day on which the person turns 18. Let it end before; then the person is asked as an adult.',
  ],
  'consents-still-run': [
    'conflict',
    'Consents still run in this case: {count}. End them with its closing: an entry sharing.ended goes before it.',
  ],
  'consent-too-long': [
    'conflict',
    'A consent holds until {latest} at most in this programme. Choose an earlier day; it can be asked again before it ends.',
  ],
  'unknown-wording': [
    'conflict',
    'Nobody published words of consent with the version {version} here. Choose the version that was read, or have the programme publish it first.',
  ],
  'child-said-no': [
    'conflict',
    'The child said no to this on {day}. Say what the child says now and why it was asked again.',
  ],
  'consent-ends-in-past': ['conflict', 'The consent would end before it begins.'],
  'consent-not-freely-given': [
    'conflict',
    'A person who could not decide freely now has not consented. Record why and ask again.',
  ],
  'consent-for-lead-missing': [
    'conflict',
    'The person has not agreed that {recipient} leads the case: record a consent with that purpose first.',
  ],
  'kept-from-enforcement': [
    'conflict',
    'The section {section} is kept apart from investigation and prosecution and cannot be shared for them.',
  ],
  'approval-needed': [
    'conflict',
    'The programme wants a second person to look at this first. Ask a supervisor for a second look; until then nothing changes.',
  ],
  'approval-overtaken': [
    'conflict',
    'Something was recorded since this was looked at. Read it again; then it can be asked for, approved or done.',
  ],
  'relation-needs-both': [
    'conflict',
    'A link between two cases is said in both at once, and so that both say the same of each other. Send both halves together.',
  ],
  'too-many-relations': ['conflict', 'This case is linked with {most} others already; a group has no more.'],
  'justice-hold': ['conflict', 'An order is in force until {until}; the case cannot be erased before.'],
  'pause-of-the-person': ['conflict', 'The person paused the sharing; only the person can resume it.'],
  'only-addressee-answers': ['conflict', 'Only the organisation that was asked can answer this.'],
  'only-author-settles': ['conflict', 'Only the organisation that asked can take this back.'],
  'not-in-this-state': ['conflict', 'This cannot follow what the section says now: {state}.'],
  'refers-to-nothing': ['conflict', '{field} names something that is not in this section.'],
  'already-settled': ['conflict', 'This was settled already.'],
  'reason-missing': ['invalid', 'Please say why.'],
  'means-not-for-child': [
    'conflict',
    'That no means is needed is said of a child only; this record says that the person was an adult.',
  ],
  'child-rule-is-causation': [
    'conflict',
    'For a child, ask whether the act followed from the trafficking; compulsion need not be shown.',
  ],
  'conduct-needed': [
    'forbidden',
    'This programme asks everyone who works in it to accept its code of conduct first. Read it and accept it, or sign out.',
  ],
  'conduct-not-in-force': [
    'conflict',
    'This is not the text in force any more. Open the page again and read the one that is.',
  ],
  'conduct-withdrawn': ['conflict', 'This version was taken back. Publish the text as a version of its own.'],
  'conduct-other-day': ['conflict', 'This version begins on {day}; in every language it begins on the same day.'],
  'own-account': ['conflict', 'Nobody decides about their own account; another person must do this.'],
  'instrument-off': ['conflict', 'The instrument {instrument} is off until the programme confirms its wording.'],
  'unknown-recipient': ['conflict', 'There is no organisation in this programme with the id {recipient}.'],
  'organisation-in-use': [
    'conflict',
    'The organisation still leads open cases, or is let into some. They are handed over or closed and what was shared ends; then it can be withdrawn.',
  ],
  'place-not-offered': [
    'conflict',
    'The place {code} is not in the list of the programme, or is not offered any more. Choose another, or write the place as the person says it.',
  ],
  'code-in-use': ['conflict', 'This code is in use already. Let the page choose another.'],
  'file-missing': ['gone', 'The content of this document is not on this server. Whoever runs it has the backup.'],

  ...reviewProblems,

  // The house
  'database-unavailable': [
    'unavailable',
    'The database cannot be reached now. Nothing was lost; try again in a moment.',
  ],
  'storage-full': [
    'unavailable',
    'The disk is full. What was saved is safe; nothing more can be saved until space is freed.',
  ],
  busy: ['unavailable', 'Too much is going on at once. Nothing was lost; try again in a moment.'],
  'shutting-down': ['unavailable', 'Clarion is stopping. Nothing was lost; try again in a moment.'],
  unexpected: ['unexpected', 'Something went wrong on our side. It was recorded as {reference}; nothing was saved.'],
} as const satisfies Record<string, readonly [ProblemFamily, string]>

export type ProblemCode = keyof typeof problemCatalogue
