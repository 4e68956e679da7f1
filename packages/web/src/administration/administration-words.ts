/** The words of the administration. */
export const administrationWords = {
  'admin.title': 'Administration',
  'admin.parts': 'Parts of the administration',
  'admin.members': 'Members',
  'admin.programme': 'Programme',
  'admin.clocks': 'Clocks',
  'admin.instruments': 'Instruments',
  'admin.wordings': 'Words of consent',
  'admin.places': 'Places',
  'admin.templates': 'Texts to start from',

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
  'admin.sessionsEnd':
    '{sessions, plural, =0 {No session is open now} one {# open session ends} other {# open sessions end}}.',
  'admin.colleagues':
    '{colleagues, plural, =0 {Nobody else works there} one {# other person works there} other {# other people work there}}.',
  'admin.casesStay':
    '{cases, plural, =0 {{organisation} leads no open case.} one {# open case stays with {organisation}.} other {# open cases stay with {organisation}.}}',
  'admin.rolesSame': 'What can be read of a case does not change.',
  'admin.rolesLose': 'Can be read no more: {parts}.',
  'admin.rolesGain': 'Can be read from now on, where consent or lead allows it: {parts}.',
  'admin.lastAdministrator':
    'Nobody would be left at {organisation} who looks after its members. Whoever brought it into the programme still can.',
  'admin.recover': 'New way in',
  'admin.recoverOf': 'New way in for {name}',
  'admin.recoverWhat':
    'For somebody who lost every way to sign in. A link is made. When it is used, the old password, passkeys, authenticator and every open session end; until then they hold. You confirm first that it is you.',
  'admin.recoverSend': 'Offer a new way in',
  'admin.recoverMailed': 'The link goes to the own address of {name} and to nobody else. It ends on {moment}.',
  'admin.mailAgain': 'Send the mail again',
  'admin.mailedAgain': 'The mail goes out again. The link before it opens nothing any more.',
  'admin.linkEnds': 'A link is open and ends on {moment}.',
  'admin.noLink': 'No link is open.',
  'admin.mail.sent': 'Its mail was sent.',
  'admin.mail.waiting': 'Its mail waits for the mail server.',
  'admin.mail.refused':
    'The mail server says that there is no such address: hand the link over, or invite anew under the right one.',
  'admin.takeBack': 'Take the invitation back',
  'admin.takeBackSure':
    'The link opens nothing any more, at once. {name} stays in the list as invited and can be given a new link here.',
  'admin.takeBackYes': 'Take it back',
  'admin.takenBack': 'Taken back.',
  'admin.restore': 'Let work again',
  'admin.restoreOf': 'Let work again: {name}',
  'admin.restoreWhat': '{name} can sign in again, with the same roles as before.',
  'admin.findMember': 'Find a member, an organisation or a role',
  'admin.membersFound': '{count, plural, =0 {Nobody fits.} one {# person} other {# people}}',
  'admin.membersNone': 'Nobody works there yet.',
  'admin.withdraw': 'Withdraw',
  'admin.withdrawOf': 'Withdraw {organisation}',
  'admin.withdrawWhat':
    'For an organisation that was registered by mistake. {organisation} is not in the directory any more, and nobody can refer to it or share with it. Its name stays in what was said. It can be undone.',
  'admin.withdrawMembers':
    '{count, plural, =0 {Nobody works there now.} one {# person who works there can sign in no more, at once.} other {# people who work there can sign in no more, at once.}}',
  'admin.withdrawNot': 'While it leads open cases, or is let into some, it is not withdrawn.',
  'admin.withdrawOthers': 'Only the organisation that brought it into the programme can do this.',
  'admin.withdrawn': '{organisation} is withdrawn.',
  'admin.isWithdrawn': 'Withdrawn',
  'admin.bringBack': 'Bring back',
  'admin.bringBackOf': 'Bring back {organisation}',
  'admin.bringBackWhat':
    '{organisation} stands in the directory again with its services, and those who worked there can sign in again, with the same roles as before.',
  'admin.broughtBack': '{organisation} is back.',
  'memberStatus.active': 'Works here',
  'memberStatus.invited': 'Invited',
  'memberStatus.suspended': 'Suspended',

  'admin.describe': 'Describe the programme',
  'admin.describeWhat':
    'Everyone who works in the programme reads this from now on. It can be changed again at any time; the journal keeps what stood before.',
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
  'admin.clockNow': 'Now: {now}. Clarion comes with: {first}. It can be set again at any time.',
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
  'admin.comparedWith': 'Compared with, in the words of whoever confirmed it:',
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

  'admin.bring': 'Bring in an instrument',
  'admin.brought': 'Brought in by this programme',
  'admin.bringWhat':
    'A file of JSON with its source, licence, questions, rule and published accuracy: one of your own, one in another language, or the questions of a list that came empty. Whatever the file says, it stays off until somebody confirms it here. Bring in only what its licence allows.',
  'admin.bringFile': 'File',
  'admin.bringUnreadable': 'This file is longer than an instrument can be.',
  'admin.bringWrong':
    '{count, plural, one {One thing is} other {# things are}} wrong in this file. Nothing was changed.',
  'admin.bringHere':
    'This version is here already, and a version never changes. Give yours another version, and bring it in again.',
  'admin.bringWill': 'Version {version} can be brought in. Nothing is changed yet.',
  'admin.bringOff':
    'Nobody is screened with it before its wording is confirmed. It cannot be taken away again, but stays off, or is retired.',
  'admin.bringBeside':
    'It stands beside the version that comes with Clarion, which stays as it is. Nobody is screened with it before its wording is confirmed. It cannot be taken away again, but stays off, or is retired.',
  'admin.seeItems': '{count, plural, one {See the question} other {See the # questions}}',
  'admin.strength.strong': 'strong',
  'admin.strength.medium': 'medium',
  'admin.strength.weak': 'weak',
  'admin.screeners':
    'This concerns {count, plural, one {# person who screens} other {# people who screen}} at {organisations, plural, one {# organisation} other {# organisations}}.',
  'admin.confirmedBy': 'Confirmed on {day}: {who}',
  'admin.retiredBy': 'Retired on {day}: {who}',

  'admin.wordingsWhat':
    'The words in which consent is explained. A version never changes, because a consent names the words that were heard: whoever wants other words publishes another version.',
  'admin.publish': 'Publish words of consent',
  'admin.publishWhat': 'These words can be read to people from now on. They can never be changed or taken away.',
  'admin.inForce': 'In force: offered first',
  'admin.before': 'Before',
  'admin.lacking':
    'It has no words yet in: {languages}. Whoever needs one of these says the sentence of the application, or has an interpreter.',
  'admin.newVersion': 'Write a new version',
  'admin.newVersionOf': 'Write a new version in {language}',
  'admin.willForce':
    'Version {version} is offered first from then on, in every language. Consents that were given keep the words that were heard.',
  'admin.differs': 'What is different from version {version}',
  'admin.cameIn': 'added:',
  'admin.wentOut': 'taken out:',
  'admin.wordingOf': 'Version {version}, {language}',
  'admin.published': 'Published on {day}',
  'admin.wordingsNone': 'No words were published yet. Consents can only be recorded by the words of a version.',
} as const
