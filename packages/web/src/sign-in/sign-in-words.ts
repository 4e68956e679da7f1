/** The words of signing in and of confirming who one is. */
export const signInWords = {
  'signIn.title': 'Sign in',
  'signIn.intro': 'For people who work in the programme.',
  'signIn.survivor': 'Are you looking for your own page?',
  'signIn.survivorLink': 'Open it with your secret words',
  'signIn.ended': 'Your session has ended. Sign in again and go on where you were: what you had typed is still there.',
  'signIn.idle':
    'You were signed out because nobody touched the page for a while. Sign in again and go on where you were: what you had typed is still there.',
  'signIn.passkey': 'Sign in with a passkey',
  'signIn.passkeyHint': 'Your fingerprint, your face or your key: nothing to remember, nothing to be tricked out of.',
  'signIn.passkeyGaveUp': 'The passkey was not used. Try again, or sign in with your password.',
  'signIn.password': 'Sign in with a password',
  'signIn.login': 'E-mail address',
  'signIn.passwordField': 'Password',
  'signIn.code': 'Code of your authenticator',
  'signIn.codeHint': 'Six digits; they change every half minute.',
  'signIn.codeNeeded': 'The password is right. Now the code of your authenticator, please.',
  'signIn.submit': 'Sign in',
  'signIn.failed':
    'The address and the password do not belong together, or the code was not right. Check them and try again.',
  'signIn.passkeyFailed': 'This passkey does not open Clarion. Try another, or your password.',
  'signIn.providerFailed': 'Your organisation’s sign-in did not let you in. Try again, or ask your administrator.',
  'signIn.providerAway':
    'Your organisation’s sign-in cannot be reached now. Try again in a moment, or sign in another way.',
  'signIn.castTitle': 'Look around as one of these people',
  'signIn.castIntro':
    'This is a demonstration. These people, their organisations and everyone in the cases are invented; nothing you do here touches a real person.',
  'signIn.castPhrase':
    'One case shows the pages that its person sees. She signs in with seven words, and here they are no secret:',
  'signIn.castPhraseLink': 'Go to the pages of the person',
  'signIn.castButton': 'Sign in as {name}',
  'signIn.own': 'Sign in with an account of your own',

  'stepUp.title': 'Please confirm that it is you',
  'stepUp.text': 'What comes next matters much. It takes as much as signing in did, and holds for five minutes.',
  'stepUp.passkey': 'Confirm with a passkey',
  'stepUp.password': 'Or with your password',
  'stepUp.provider': 'Or at your organisation’s sign-in, which opens in another tab:',
  'stepUp.providerDone': 'I have confirmed there',
  'stepUp.submit': 'Confirm',
  'stepUp.invented': 'This person is invented and has no password. Confirm and go on.',
} as const
