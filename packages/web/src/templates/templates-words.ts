/** The words of the texts to start from. */
export const templatesWords = {
  'templates.what':
    'Texts that workers may start from, in a note or in the message of a referral. They are offered and never put over what somebody typed. Everyone in the programme reads them: nothing about a person may stand in them.',
  'templates.none': 'There is no text to start from yet.',
  'templates.publish': 'Publish a text',
  'templates.publishWhat':
    'It is offered to everyone who writes notes or referrals from now on. It can be published anew, or taken out.',
  'templates.doPublish': 'Publish',
  'templates.anew': 'Publish anew',
  'templates.anewOf': 'Publish anew: {title}',
  'templates.anewWhat': 'The new text is offered from now on. What was written with the one before stays as it is.',
  'templates.bringBack': 'Bring back',
  'templates.withdraw': 'Take out',
  'templates.withdrawOf': 'Take out: {title}',
  'templates.withdrawWhat':
    'It is not offered any more. What was written with it stays as it is. It can be brought back.',
  'templates.withdrawn': 'Taken out',
  'templates.version': 'Published {version, plural, one {once} other {# times}}, last on {day}',
  'templates.dispute': 'Two people published it without having seen each other. Publish it anew to settle that.',
  'templates.start': 'Start from a text of the programme',
  'templates.choose': 'None',
  'templates.inserted': 'The text was put after what stands there.',
} as const
