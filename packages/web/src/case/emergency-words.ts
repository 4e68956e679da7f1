/** The words of emergency access: asking for it, deciding on it, looking at it afterwards. */
export const emergencyWords = {
  'emergency.review': 'An emergency access to this case waits for your review',
  'emergency.deciding': 'Emergency access: your decision',
  'emergency.decidingText':
    'You decide without seeing the case: what was written when access was asked for stands here, and nothing else.',
  'emergency.reviewed': 'Reviewed. The person and the lead can see what you wrote.',
  'emergency.waiting': 'Emergency access was asked for and waits for a second person',
  'emergency.waitingFrom': '{name}, {moment}, for {hours, plural, one {# hour} other {# hours}}: {parts}. {reason}',
  'emergency.ask': 'Ask for emergency access',
  'emergency.asked': 'Asked. A supervisor of your organisation must confirm it now. Nothing is open yet.',
  'emergency.confirm': 'Somebody in your organisation asks for emergency access to this case.',
  'emergency.confirmDo': 'Confirm, and open access',
  'emergency.reviewDo': 'Save this review',
  'emergency.opened': 'Access is open. It ends by itself.',
  'emergency.why': 'Why',
  'emergency.askedBy': 'Asked by',
  'emergency.openedBy': 'Confirmed by',
  'emergency.parts': 'Parts of the case',
  'emergency.howLong': 'How long',
  'emergency.forHours': '{hours, plural, one {# hour} other {# hours}} from now on; asked {asked}',
  'emergency.between': '{from} to {until}',
  'emergency.reasonLost': 'The reason cannot be read any more.',
  'emergency.notYours':
    'This is not for you to decide: you asked for it yourself, somebody has decided already, or it is more than a day old.',
  'emergency.lifeInDanger': 'Is a life in danger, and nobody can be asked?',
} as const
