/** The words of the conversation about consent, and of who can see what. */
export const consentWords = {
  'consent.title': 'Consent',
  'consent.heading': 'A conversation about consent',
  'consent.intro':
    'Ask for one recipient and one purpose at a time. Help does not depend on the answer, and a “no” is a good answer. Ask when the person is calm, alone or with whom they chose, in a language they understand.',
  'consent.sentenceTitle': 'In words to say',
  'consent.sentence':
    '{recipient} may read this about you: {parts}. It is {purpose}. It ends by itself on {day}. Nobody else may read it because of this. You can take it back at any moment, without a reason, and you will still be helped.',
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
} as const
