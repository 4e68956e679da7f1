/** The words of one's own account. */
export const accountWords = {
  'account.title': 'Your account',
  'account.who': '{name}, {organisation}',
  'account.roles': 'What you do here',
  'account.conduct': 'Code of conduct of this programme',
  'account.invented':
    'This person is invented and signs in without a secret, so there is no passkey, password or authenticator to keep.',

  'passkeys.title': 'Passkeys',
  'passkeys.intro':
    'A passkey is your fingerprint, your face or a key in your hand. It cannot be guessed and cannot be typed into a false page. Keep two: one may be lost.',
  'passkeys.none': 'You have no passkey yet.',
  'passkeys.created': 'Added on {day}',
  'passkeys.used': 'last used on {day}',
  'passkeys.unused': 'not used yet',
  'passkeys.remove': 'Remove {name}',
  'passkeys.removeTitle': 'Remove this passkey?',
  'passkeys.removeText': '{name} will not open Clarion any more. Make sure that you can still sign in some other way.',
  'passkeys.removeYes': 'Yes, remove it',
  'passkeys.removed': 'The passkey was removed.',
  'passkeys.name': 'What to call the new passkey',
  'passkeys.nameHint': 'So that you know it again: “Office computer”, “Blue key”.',
  'passkeys.add': 'Add a passkey',
  'passkeys.added': 'The passkey was added.',
  'passkeys.gaveUp': 'No passkey was made. Try again when you are ready.',
  'passkeys.unknown': 'This browser does not know passkeys.',

  'password.title': 'Password',
  'password.intro':
    'At least twelve characters: four or five words that mean nothing together are easy to keep and hard to guess. Everywhere else you will be signed out.',
  'password.field': 'New password',
  'password.set': 'Set the password',
  'password.done': 'The new password is set. Every other session of yours has ended.',

  'authenticator.title': 'Authenticator',
  'authenticator.intro':
    'An app on your telephone that shows six digits. With it, a stolen password alone opens nothing. The old one works until the new one is confirmed.',
  'authenticator.start': 'Set up an authenticator',
  'authenticator.secret':
    'Type this key into the app, or open the link on the telephone that has it. It is shown only once.',
  'authenticator.link': 'Open in the app on this device',
  'authenticator.code': 'The six digits that the app shows',
  'authenticator.confirm': 'Confirm',
  'authenticator.wrong': 'These digits were not right. Wait for the next ones and try again.',
  'authenticator.done': 'The authenticator is set up.',

  'sessions.title': 'Your other sessions',
  'sessions.text':
    'Signing out ends this session. If a computer or telephone of yours is in strange hands, end the others at once; then remove its passkey and set a new password.',
  'sessions.end': 'End my other sessions',
  'sessions.ended':
    '{count, plural, =0 {There was no other session.} one {One other session has ended.} other {# other sessions have ended.}}',

  'notifications.title': 'Mail that something waits',
  'notifications.text':
    'A mail to the address with which you sign in. It says “Something waits for you” and nothing else: not what, not for whom, not where. Without your choice none is sent.',
  'notifications.noMail': 'This server sends no mail now. What you choose is kept for when it does.',
  'notifications.pressing': 'When somebody waits for an answer or something is urgent, at most once an hour',
  'notifications.daily': 'Once a day, if something is due that day',
  'notifications.hour': 'At what time',
  'notifications.save': 'Save this choice',
  'notifications.kept': 'Saved. You can end it here at any time.',
  'notifications.none': 'Saved. You get no such mail.',
} as const
