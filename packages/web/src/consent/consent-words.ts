/** The words of the conversation about consent, and of who can see what. */
export const consentWords = {
  'consent.title': 'Consent',
  'consent.heading': 'A conversation about consent',
  'consent.intro':
    'Ask for one recipient and one purpose at a time. Help does not depend on the answer, and a “no” is a good answer. Ask when the person is calm, alone or with whom they chose, in a language they understand.',
  'consent.sentenceTitle': 'In words to say',
  'consent.sentence':
    '{recipient} may read this about you: {parts}. It is {purpose}. It ends by itself on {day}. Nobody else may read it because of this. You can take it back at any moment, without a reason, and you will still be helped.',
  'consent.sentenceTitleIn': 'In words to say, in {language}',
  'consent.unspoken':
    'Clarion has no words in {language} yet. Say this through the interpreter, one sentence at a time.',
  'consent.notPublished':
    'Your programme has not published these words in {language}. Choose “The sentence on this page” as the version that was read.',
  'consent.repeatTitle': 'To say back, in one’s own words',
  'consent.repeat': '{recipient} may read this about me: {parts}. Until {day}. I can stop it at any time.',
  'consent.table': 'What {recipient} would see, and what not',
  'consent.seen': 'Would see it',
  'consent.inYours': 'The same in your language',
  'consent.suggested':
    'These parts are a suggestion for this kind of service. Take away what the person would rather keep.',
  'consent.sentenceOpen':
    'Once you have chosen who, what for, which parts and until when, the words to say appear here.',
  'consent.published': 'The words of your programme, version {version}',
  'consent.ownWording': 'The sentence on this page (Clarion 1)',
  'consent.readBack':
    'The person said in their own words what will be shared, with whom and until when, and that they can take it back',
  'consent.readBackMissing':
    'Ask the person to say it back in their own words first. If they cannot, explain again, or ask another time.',
  'consent.enforcement':
    'For investigation and prosecution, what the person tells helpers stays apart: screening, needs, risk, services, plan, appointments, follow-up, notes and acts under pressure cannot be shared.',
  'consent.notAble': 'A person who cannot decide freely at this moment has not consented. Ask again another time.',
  'consent.save': 'Record this consent',
  'consent.purpose.service': 'so that you receive a service',
  'consent.purpose.legal-aid': 'so that you receive legal aid',
  'consent.purpose.health-care': 'so that you receive health care',
  'consent.purpose.identification': 'so that it can be decided on identification',
  'consent.purpose.case-management': 'so that they lead your case from now on; then they see all of it',
  'consent.purpose.investigation': 'for an investigation',
  'consent.purpose.prosecution': 'for a prosecution',
  'consent.purpose.return': 'to prepare a return',
  'consent.purpose.research': 'for research',

  'consent.no': 'The person says no',
  'consent.saidNo':
    'The person said no to this on {day}. Ask again only if they bring it up, or if something has changed for them.',

  'consent.childSaidNo':
    'The child said no to this on {day}: {recipient}, {parts}. Hear the child again first, alone and in words for its age. A guardian’s “yes” does not undo the “no”: both will stand in the record, with what the child says now and why you asked again.',
  'consent.allParts': 'all parts',

  'aloud.read': 'Read aloud in {language}',
  'aloud.stop': 'Stop reading',
  'aloud.noVoice':
    'This device has no voice of its own for {language}, and none from the internet is used: they would hear what is asked. Read it out, or have the interpreter read it.',

  'never.warning': 'The person asked that {name} never be told. Speak with the person before you go on.',
  'never.chosen': 'Do not share with: {who}',
  'never.line': 'Never: {line}',
  'never.reason': 'Why it is shared all the same',
  'never.reasonHint':
    'What the person says about it now, or what the law demands. It is kept between the person and the organisation that leads; the recipient does not read it.',
  'never.sure': 'The person knows that {name} will be told',
  'never.missing': 'The person had asked not to share with them. Say why it is shared all the same, and confirm it.',
  'never.list': 'Shared although the person had asked not to',
  'never.entry': '{name}, {day}: {reason}',

  'renew.heading': 'Asking again',
  'renew.intro':
    '{recipient}, the same purpose and the same parts; only the date is new. For anything more, have a new conversation. “No” is a good answer here too: then this consent ends by itself.',
  'renew.save': 'Record that the person agreed again',
  'renew.gone': 'This consent holds no more, or you may not renew it.',

  'declined.heading': 'The person said no',
  'declined.intro':
    'Write it down as it was said, so that nobody asks again without knowing. Do not ask why. Help does not depend on it, and the person may say yes another time.',
  'declined.save': 'Record this “no”',
  'declined.list': 'What the person said no to',
  'declined.line': '{name}: {purpose}, {day}',
  'declined.lineParts': '{name}: {purpose}, {day} ({parts})',

  'pause.pause': 'Pause all sharing',
  'pause.pauseTitle': 'Pause all sharing?',
  'pause.pauseText':
    'When the person asks for it. No consent holds from the next click on, of nobody, until it is resumed; every consent keeps its date. Orders and emergencies do not depend on it. The person will see that you did it.',
  'pause.pauseDo': 'Pause it now',
  'pause.paused': 'Paused. No consent holds now.',
  'pause.resume': 'Resume the sharing',
  'pause.resumeTitle': 'Resume the sharing?',
  'pause.resumeText':
    'When the person asks for it. Every consent that has not ended meanwhile holds again as it was given.',
  'pause.resumeDo': 'Resume it now',
  'pause.resumed': 'Resumed. Consents hold again.',
  'pause.byPerson': 'The person paused it, and the person alone resumes it, on their own page.',
  'pause.byWorker': 'It was written down for the person, and can be resumed here when they ask for it.',
} as const
