/** The words of the administration. */
export const administrationWords = {
  'admin.title': 'Administration',
  'admin.parts': 'Parts of the administration',
  'admin.members': 'Members',
  'admin.programme': 'Programme',
  'admin.clocks': 'Clocks',
  'admin.instruments': 'Instruments',
  'admin.wordings': 'Words of consent',

  'admin.membersWhat':
    'Who works in the programme, and as what. Roles say what a member may do and read; consent says in which cases.',
  'admin.invite': 'Invite somebody',
  'admin.inviteTo': 'Invite somebody to {organisation}',
  'admin.inviteSend': 'Invite',
  'admin.inviteWhat':
    'They get a link with which they choose how they sign in. Until then they can do nothing. The address is kept sealed and is used for this and for signing in.',
  'admin.invited': '{name} is invited',
  'admin.linkMailed': 'The link goes by mail. It ends after some days; it can be sent again here.',
  'admin.linkByHand':
    'This server sends no mail, or this is the demonstration. Get the link and hand it over in person or over a line you trust.',
  'admin.link': 'Get the link',
  'admin.linkHere': 'The link, until {moment}',
  'admin.linkWhat': 'Whoever has this link can join as {name}. The link before it opens nothing any more.',
  'admin.linkOf': 'Invitation for {name}',
  'admin.linkAgain': 'Link',
  'admin.linkAgainOf': 'Link for {name}',
  'admin.memberTable': 'Members of {organisation}',
  'admin.acts': 'What can be done',
  'admin.you': 'This is you. Somebody else changes your roles.',
  'admin.setRoles': 'Roles',
  'admin.setRolesOf': 'Roles of {name}',
  'admin.setRolesWhat': 'What {name} may do and read changes with the next click. What was done so far stays as it is.',
  'admin.suspend': 'Suspend',
  'admin.suspendOf': 'Suspend {name}',
  'admin.suspendWhat':
    '{name} can do nothing any more, at once: sessions end, and no sign-in is let in. Nothing that was written is lost. It can be undone.',
  'admin.restore': 'Let work again',
  'admin.restoreOf': 'Let {name} work again',
  'admin.restoreWhat': '{name} can sign in again, with the same roles as before.',
  'admin.membersNone': 'Nobody works there yet.',
  'memberStatus.active': 'Works here',
  'memberStatus.invited': 'Invited',
  'memberStatus.suspended': 'Suspended',

  'admin.describe': 'Describe the programme',
  'admin.notYours': 'The organisation that coordinates the programme sets these. You can read them.',
  'admin.helpline': 'Helpline',
  'admin.countries': 'Countries',
  'admin.languages': 'Languages',
  'admin.about': 'What it is',
  'admin.notSaid': 'Not said',

  'admin.clocksWhat':
    'How long until something is due. Where the programme sets nothing, the value that Clarion comes with holds, with where it is from.',
  'admin.clock': 'What is measured',
  'admin.length': 'Length',
  'admin.from': 'Where it is from',
  'admin.ownClock': 'Set by this programme',
  'admin.clockDispute': 'Two people set it without having seen each other: {values}. Change it to settle that.',
  'admin.change': 'Change',
  'admin.changeOf': 'Change: {title}',
  'admin.hours':
    '{days, plural, =0 {} one {# day} other {# days}}{both, select, yes { and } other {}}{hours, plural, =0 {} one {# hour} other {# hours}}',
  'admin.clockWill':
    'Due after {length}, for everything that is said from now on. What is due already keeps its day until something new is said in that part of its case.',

  'admin.instrumentsWhat':
    'Instruments whose wording was read in its source can be used at once. The others stay off until a person has compared this version with its source and says so.',
  'admin.used': 'In use',
  'admin.off': 'Off',
  'admin.retired': 'Retired',
  'admin.verified': 'Wording read in the source',
  'admin.unverified': 'Wording not compared with the source',
  'admin.confirmed': 'Confirmed by this programme',
  'admin.version': 'Version {version}',
  'admin.items': '{count, plural, =0 {Its questions did not come with Clarion} one {# question} other {# questions}}',
  'admin.licence': 'Licence: {licence}',
  'admin.confirm': 'Confirm the wording',
  'admin.confirmOf': 'Confirm the wording: {title}',
  'admin.confirmWhat':
    'By this you say that you have compared every question of this version with its source. From then on people are screened with it.',
  'admin.retire': 'Retire',
  'admin.retireOf': 'Retire: {title}',
  'admin.retireWhat': 'Nobody is screened with it any more. What was recorded with it stays and still explains itself.',

  'admin.wordingsWhat':
    'The words in which consent is explained. A version never changes, because a consent names the words that were heard: whoever wants other words publishes another version.',
  'admin.publish': 'Publish words of consent',
  'admin.publishWhat': 'These words can be read to people from now on. They can never be changed or taken away.',
  'admin.wordingOf': 'Version {version}, {language}',
  'admin.published': 'Published on {day}',
  'admin.wordingsNone': 'No words were published yet. Consents can only be recorded by the words of a version.',
} as const
