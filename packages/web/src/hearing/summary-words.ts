/** The words of what was found in a hearing, and of its summary. */
export const summaryWords = {
  'hearing.codingWhat':
    'Two people read each statement by themselves and mark which message each sentence speaks to. The codebook suggests; a person decides.',
  'hearing.agreement':
    'Readers agree on {agreed} of {units, plural, one {# marked sentence} other {# marked sentences}}; Krippendorff’s alpha {alpha}.',
  'hearing.codes': '{count, plural, =0 {no marks} one {# mark} other {# marks}}',
  'hearing.readers': '{count, plural, =0 {read by nobody} one {read by # person} other {read by # people}}',
  'hearing.readByYou': 'Read by you',
  'hearing.differ': 'Read differently',
  'hearing.allStatements': 'All statements',
  'hearing.takeAll': '{count, plural, one {Take the # strong suggestion} other {Take the # strong suggestions}}',
  'hearing.readThrough': 'I have read this through',
  'hearing.readAlone': 'What others marked here is shown once you have read it through: two people read by themselves.',
  'hearing.nextStatement': 'The next statement',
  'hearing.you': 'you',
  'hearing.colleague': 'a colleague',
  'hearing.code.for': '{message}, {by}: {title}',
  'hearing.code.against': 'Against {message}, {by}: {title}',
  'hearing.codeDropped': 'Dropped: {message}, {by}',
  'hearing.uncode': 'Take back',
  'hearing.suggest': 'Perhaps {message}: {title}',
  'hearing.suggestStrong': 'Suggested {message}: {title}',
  'hearing.mark': 'Mark otherwise',
  'hearing.stance.for': 'Speaks for',
  'hearing.stance.against': 'Speaks against',
  'hearing.chooseMessage': 'Choose a message',
  'hearing.differTitle': 'These words were read differently',
  'hearing.whatStays': 'What stays',
  'hearing.why': 'Why',
  'hearing.settle': 'Settle it',

  'hearing.signed': 'Signed',
  'hearing.notSigned': 'The summary is not signed yet.',
  'hearing.draft': 'The draft',
  'hearing.draftWhat':
    'A skeleton holds what may be said of each message: how many spoke to it, the widest word that holds, and the passages. You write the rest.',
  'hearing.skeleton': 'Begin from what was found',
  'hearing.skeletonAnew': 'Begin anew from what was found',
  'hearing.draftGaps': 'What this draft cannot tell',
  'hearing.noEvidence': 'Nobody spoke of {those}.',
  'hearing.notAgreed': 'Those who read the record do not agree yet whether somebody spoke of {those}.',
  'hearing.withoutWords':
    'Whoever spoke of {those} took the words back, or they were corrected away: it is counted, and no sentence can rest on it.',
  'hearing.takenBackBy': 'The words of {those} were taken back.',
  'hearing.unmarkedOf': 'Nobody marked a message in what was said by {those}.',
  'hearing.published': 'Published',
  'hearing.signedOnly': 'Signed, not published',
  'hearing.signedBy': 'Signed by {name}, {office}, {place}, {day}',
  'hearing.overtaken':
    'Somebody saved another version meanwhile. What you typed is kept here; copy it, then open the new version.',
  'hearing.summaryTitle': 'Title',
  'hearing.findings':
    '{count, plural, =0 {Nothing keeps this summary from being signed.} one {# thing keeps this summary from being signed.} other {# things keep this summary from being signed.}}',
  'hearing.addPart': 'Add a paragraph',
  'hearing.save': 'Save this version',
  'hearing.discard': 'Throw away what I typed',
  'hearing.paragraph': 'Paragraph {id}',
  'hearing.heading': 'Heading before it',
  'hearing.message': 'Message',
  'hearing.noMessage': 'No message',
  'hearing.formal': 'Formal paragraph',
  'hearing.formalWhat': 'It reports nothing that was said: dates, thanks, next steps.',
  'hearing.counts':
    '{speakers} of {ofSpeakers} speakers of {constituencies, plural, one {# constituency} other {# constituencies}}, {panels, plural, one {# panel} other {# panels}}. The widest word: {widest}.',
  'hearing.nobody': 'none',
  'hearing.dissent': 'Who spoke against it: tick what this paragraph tells',
  'hearing.sentence': 'Sentence {number}',
  'hearing.addSentence': 'Add a sentence',
  'hearing.dropSentence': 'Remove the last sentence',
  'hearing.moveUp': 'Move up',
  'hearing.removePart': 'Remove this paragraph',
  'hearing.restsOn': '{count, plural, =0 {Rests on nothing yet} one {Rests on # passage} other {Rests on # passages}}',
  'hearing.linkGone': 'These words were corrected and stand there no more.',
  'hearing.unlink': 'Remove',
  'hearing.findSupport': 'Find where this was said',
  'hearing.noSupport': 'No passage was found for these words.',
  'hearing.coded': 'marked for this message',
  'hearing.searched': 'found by the words',
  'hearing.link': 'Rests on this',
  'hearing.leaveOut': 'Give a reason for leaving it out',
  'hearing.notYet':
    '{count, plural, one {# thing must be mended before it can be signed.} other {# things must be mended before it can be signed.}}',
  'hearing.sign': 'Sign',
  'hearing.signWhat':
    'What is signed is kept word for word and cannot be changed. A later version can be signed beside it.',
  'hearing.fillIn': 'Please fill this in.',
  'hearing.signDo': 'Sign the summary',
  'hearing.publish': 'Publish',
  'hearing.publishWhat': 'Everyone in the programme can then read this version, and the reasons for what was left out.',

  'hearing.rung.all': 'all',
  'hearing.rung.all-panels': 'across all panels',
  'hearing.rung.most': 'most',
  'hearing.rung.many': 'many',
  'hearing.rung.several': 'several',
  'hearing.rung.some': 'some',
  'hearing.rung.one': 'one',
  'hearing.finding.no-support':
    'Nothing in the hearing supports this sentence. Link it with what was said, reword it, or take it out.',
  'hearing.finding.quantifier-too-wide':
    'The counts do not carry “{rung}”: {speakers} of {ofSpeakers} speakers said so. The widest word they carry is “{widest}”.',
  'hearing.finding.quantifier-unsaid':
    'Nobody marked so far said this, and the sentence says somebody did. Mark who said it, or take it out.',
  'hearing.finding.quote-not-exact':
    'These words in quotation marks were not said like this. Copy them from the record, or take the marks away.',
  'hearing.finding.survivor-words-unreleased':
    'These are words of a survivor who has not released them. Say it in other words, or ask for the release first.',
  'hearing.finding.not-linked':
    'This was said, and nobody has confirmed where. Link the sentence with the passage it rests on, or take it out.',
  'hearing.finding.link-withdrawn':
    'The speaker took back the words that this sentence rests on. Link it with others, or take it out.',
  'hearing.finding.link-gone': 'The words this sentence rests on were corrected and stand there no more. Link it anew.',
  'hearing.finding.quote-not-linked':
    'These words are quoted and tied to no statement, so that nobody could take them back. Link them.',
  'hearing.finding.dissent-untold':
    '{speakers, plural, one {# speaker spoke against this message.} other {# speakers spoke against this message.}} Tell it in this paragraph, and tick the passages.',
  'hearing.finding.message-untold':
    'The message {message} was found in what {speakers, plural, one {# speaker} other {# speakers}} said. Tell it, or give the reason why it is left out.',
} as const
