/** The words of the frame, of refusals and of what every page shares. */
export const appWords = {
  'app.name': 'Clarion',
  'language.choice': 'Language',
  'app.title': '{page} - Clarion',
  'app.waiting': 'One moment …',
  'app.more': 'Show more',
  'app.close': 'Close',
  'app.cancel': 'Cancel',
  'lately.today': 'today at {hour}',
  'lately.yesterday': 'yesterday at {hour}',
  'app.required': 'needed',
  'app.overlong':
    '{count, plural, one {This is # character too long. Nothing is cut off: please shorten it.} other {This is # characters too long. Nothing is cut off: please shorten it.}}',
  // A point and what is said of it.
  'app.labelled': '{label}: {text}',

  'nav.today': 'Today',
  'nav.cases': 'Cases',
  'nav.referrals': 'Referrals',
  'nav.approvals': 'Second looks',
  'nav.commitments': 'Commitments',
  'nav.hearings': 'Hearings',
  'nav.declarations': 'Declarations',
  'nav.numbers': 'Numbers',
  'nav.directory': 'Directory',
  'nav.administration': 'Administration',
  'nav.audit': 'Audit',

  'frame.skip': 'Go to the content',
  'frame.navigation': 'Main navigation',
  'frame.signOut': 'Sign out',
  'frame.demonstration': 'Demonstration: everyone here is invented.',
  'frame.offline':
    'No connection to Clarion right now. What you have typed stays here. We keep trying, and you can go on when it is back.',

  'notFound.title': 'Nothing here',
  'notFound.text': 'There is nothing at this address, or nothing that you may see.',
  'notFound.home': 'Go to Today',

  'notYours.text':
    'This page belongs to other work than yours. If you need it for your work, ask whoever manages the members of your organisation.',

  'fault.title': 'This page could not be shown',
  'fault.again': 'Try again',
  'fault.reload': 'Load it again',

  'refusal.noConnection': 'Clarion could not be reached. Nothing was lost; try again when the connection is back.',
  'refusal.pageRenewed': 'Clarion was renewed while this window was open. Load it again to go on.',
  'refusal.notPermitted':
    'Your role does not allow this. If you need it for your work, ask whoever manages the members of your organisation.',
  'refusal.unforeseen':
    'Something went wrong that we did not foresee. Try again; if it stays, tell your administrator.',

  'idle.title': 'Are you still there?',
  'idle.text':
    'To protect the people in your care, you will be signed out in {seconds, plural, one {# second} other {# seconds}}. What you have typed stays here for when you sign in again.',
  'idle.stay': 'I am still here',
} as const
