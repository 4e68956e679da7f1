/** The words of coming in for the first time: by an invitation, or to set an empty server up. */
export const firstWayWords = {
  'firstWay.passkey': 'With a passkey',
  'firstWay.passkeyHint':
    'Your fingerprint, your face or your key: nothing to remember, nothing to be tricked out of. The safest way.',
  'firstWay.passkeyButton': 'Make a passkey and go on',
  'firstWay.passkeyName': 'First passkey',
  'firstWay.passkeyGaveUp': 'No passkey was made. Try again, or choose a password.',
  'firstWay.password': 'With a password',
  'firstWay.passwordHint': 'At least 12 characters. Four or five words that do not belong together are easy to keep.',
  'firstWay.passwordButton': 'Keep this password and go on',
  'firstWay.show': 'Show what I type',

  'invitation.title': 'Your invitation',
  'invitation.greeting': 'Welcome, {name}.',
  'invitation.asked': '{organisation} asks you to work with it in {programme}.',
  'invitation.recovers':
    'You are given a new way to sign in. Your old password, passkeys and authenticator, and every page that is still open somewhere, end when you choose it.',
  'invitation.login': 'You will sign in as {login}. Choose how:',
  'invitation.noLink':
    'This page opens from the link in your invitation. Open the link once more; it is good until it is used.',

  'setUp.title': 'Set Clarion up',
  'setUp.intro': 'Nobody works here yet. Name the programme and become its first administrator.',
  'setUp.notKept':
    'What you type here is kept nowhere until you have signed in: if this page is loaded anew, it must be typed again.',
  'setUp.noLink':
    'This page opens from the link that was printed where Clarion was started. Open the whole link once more; every start prints a new one.',
  'setUp.programme': 'Name of the programme',
  'setUp.programmeHint': 'The referral mechanism or coalition, as those who work in it call it.',
  'setUp.organisation': 'Your organisation',
  'setUp.organisationHint': 'It answers for the programme. Other organisations are brought in afterwards.',
  'setUp.type': 'What kind of organisation it is',
  'setUp.typeChoose': 'Choose one',
  'setUp.name': 'Your name',
  'setUp.nameHint': 'As your colleagues will see it.',
  'setUp.email': 'Your e-mail address',
  'setUp.emailHint': 'You will sign in with it.',
  'setUp.next': 'Go on',
  'setUp.back': 'Back to what I said',
  'setUp.way': 'How will you sign in, {name}?',

  'signIn.empty': 'Clarion is not set up yet',
  'signIn.emptyText': 'Whoever started it finds a link where it was started. Open that link to set it up.',

  'organisationType.NGO': 'NGO',
  'organisationType.LawEnforcement': 'Law Enforcement',
  'organisationType.HealthServiceOrganisation': 'Health Service Organisation',
  'organisationType.CentralGovernmentOrganisation': 'Central Government Organisation',
  'organisationType.LocalGovernmentOrganisation': 'Local Government Organisation',
  'organisationType.ImmigrationService': 'Immigration Service',
  'organisationType.LegalService': 'Legal Service',
  'organisationType.CorporateBusiness': 'Corporate Business',
  'organisationType.SchoolOrCollege': 'School or College',
} as const
