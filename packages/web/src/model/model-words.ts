/** The words of the pages where a language model may be asked. */
export const modelWords = {
  'model.title': 'Language model',
  'model.what':
    'A language model may propose. It decides nothing: what it says is held against the record, what does not stand there is dropped, and you take, change or refuse what is left.',
  'model.ask.codes': 'Which passages speak of which message',
  'model.ask.merge': 'Which messages say the same',
  'model.ask.wording': 'Sentences for a message',
  'model.ask.translation': 'A message in another language',
  'model.preview': 'See what would leave',
  'model.into': 'Into which language',
  'model.choose': 'Which statements it may see',
  'model.nothing': 'Nothing of this may leave, so nothing can be asked.',
  'model.tooLong':
    '{characters, plural, one {A question has at most # character.} other {A question has at most # characters.}} Choose fewer statements.',
  'model.send': 'Send this to {host}',
  'model.asking':
    '{seconds, plural, one {It was sent. The answer is waited for # second at most.} other {It was sent. The answer is waited for # seconds at most.}}',
  'model.cameOf':
    '{came, plural, =0 {Nothing was proposed.} one {# proposal came: {kept} kept, {dropped} dropped.} other {# proposals came: {kept} kept, {dropped} dropped.}}',
  'model.wait': '{seconds, plural, one {Ask again in # second.} other {Ask again in # seconds.}}',

  'model.leaves': 'What will leave this machine',
  'model.toWhom': 'To whom',
  'model.toHost': '{host} (model {model})',
  'model.whatIs': 'What',
  'model.statementsLeave': '{count, plural, =0 {No statement.} one {# statement.} other {# statements.}}',
  'model.messagesLeave': '{count, plural, one {The title of # message.} other {The titles of # messages.}}',
  'model.sentencesLeave': '{count, plural, one {# sentence of the draft.} other {# sentences of the draft.}}',
  'model.sentAs': 'sent as {ref}, without a name',
  'model.stays': 'What stays here, and why',
  'model.sentencesStay':
    '{count, plural, one {# sentence of the draft: it names somebody, or repeats words that were not released.} other {# sentences of the draft: they name somebody, or repeat words that were not released.}}',
  'model.masked':
    'Names that this hearing knows are blacked out. A name it does not know, a telephone number or a story that points to somebody is not: read the words before you send them. What was sent cannot be called back.',
  'model.exactly': '{count, plural, one {Every sign of it: # character} other {Every sign of it: # characters}}',

  'model.kept.withdrawn': 'The speaker took these words back.',
  'model.kept.confidential': 'It was not said in open session.',
  'model.kept.not-released': 'A survivor said this and has not released it to be quoted.',
  'model.kept.unknown-speaker': 'It is not known who said this.',

  'model.askedBy': 'Asked by {by}, {when}.',
  'model.sawStatements':
    '{count, plural, =0 {No statement was sent.} one {# statement was sent.} other {# statements were sent.}}',
  'model.noAnswer': 'No answer was kept: the line or the power failed. What was sent may have arrived.',
  'model.counts':
    '{came, plural, =0 {Nothing was proposed.} one {# proposal came: {kept} kept, {taken} taken.} other {# proposals came: {kept} kept, {taken} taken.}}',
  'model.proposals': '{count, plural, one {# proposal} other {# proposals}}',
  'model.proposal': 'Proposal {number}',
  'model.notThere': 'These words do not stand there any more.',
  'model.earlier': 'Earlier calls',
  'model.take': 'Take',
  'model.change': 'Change',
  'model.takeChanged': 'Take as changed',
  'model.refuse': 'Refuse',
  'model.judged.taken': 'Taken as it is: {by}',
  'model.judged.changed': 'Changed and taken: {by}',
  'model.judged.refused': 'Refused: {by}',
  'model.stance': 'For or against',
  'model.noDraft': 'Begin a draft first: what is taken goes into it.',
  'model.inPlace': 'In place of the sentences that stand in the paragraph',
  'model.mergeWhat': 'Taken, the other messages are left out as told together with this one: {message}.',
  'model.toldIn': 'Which of them is told',
  'model.notSigned': 'The sentence that it translates does not stand in the version that was signed.',
  'model.translationOf': 'The sentence in the other language',
} as const
