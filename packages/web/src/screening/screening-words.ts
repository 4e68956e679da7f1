/** The words of a screening conversation and of what its answers mean. */
export const screeningWords = {
  'screening.title': 'Screening',
  'screening.heading': 'A screening conversation',
  'screening.intro':
    'First ask whether the person is safe now, and tell everyone what help there is. Then, only if they agree, ask. Every question may be skipped, and you can stop at any time. Never ask in front of somebody who may control them.',
  'screening.unsaved':
    'Nothing is saved until the person agrees that a case is opened. Until then it is only in this window.',
  'screening.which': 'Which list of questions',
  'screening.whichMissing': 'Choose a list of questions first.',
  'screening.none': 'Your programme uses no screening instrument yet. An administrator can confirm one.',
  'screening.for': 'For: {population}',
  'screening.source': 'Source: {source}',
  'screening.items': '{count, plural, one {# question} other {# questions}}',
  'screening.begin': 'Begin',
  'screening.agreedMissing': 'Ask the person first whether they agree to be asked, and note how they said it.',
  'screening.progress': 'Question {number} of {count}',
  'screening.answer': 'Answer',
  'screening.from': 'From whom',
  'screening.note': 'In what words, if it helps',
  'screening.next': 'Next question',
  'screening.skip': 'Skip this question',
  'screening.back': 'Back',
  'screening.skipPart': 'Leave the rest of “{part}”',
  'screening.finish': 'Stop asking and look at the answers',
  'screening.stopped': 'The person wished to stop',
  'screening.later': 'Stop for now and come back',
  'screening.goOn': 'Go on with the questions',
  'screening.startAgain': 'Start again',
  'screening.discard': 'Leave, and forget the answers',
  'screening.resultTitle': 'What the answers mean',
  'screening.record': 'Record this conversation',
  'screening.agrees': 'The person agrees that a case is opened and this conversation is kept in it',
  'screening.agreesMissing': 'A case is opened only when the person agrees. Ask, or leave and forget the answers.',
  'screening.openAndRecord': 'Open a case with this conversation',

  'result.met': 'Indicators that were met ({count})',
  'result.noneMet': 'No indicator was met on what was answered.',
  'result.metFrom': 'from: {sources}',
  'result.disputed': 'Sources differ. Both stand.',
  'result.notMet': 'Answered with no ({count})',
  'result.unknown': 'Not known ({count})',
  'result.skipped': 'Skipped: the person chose not to answer ({count})',
  'result.notAsked': 'Not asked ({count})',
  'result.rule': 'What the rule of this list makes of it',
  'result.checklist':
    'An unweighted list: {met} of {total} indicators are met. The list gives no score and no cut; each indicator is weighed with its evidence.',
  'result.atLeast':
    'The published cut is {cut} or more answered yes; {yes} of {total} were. {holds, select, holds {The cut is reached.} open {The cut is not reached so far; {unanswered} unanswered could change this.} other {The cut is not reached.}}',
  'result.dimensionMet':
    'Met: {strong} strong, {medium} medium, {weak} weak. {holds, select, holds {Positive: {clause}.} open {Not positive so far; answers still missing could change this.} other {Not positive on what was answered.}}',
  'result.dimensions': 'Dimension by dimension',
  'result.dimension': 'Dimension',
  'result.outcome': 'Outcome',
  'result.accuracy': 'How far this list can be trusted',
  'result.noAccuracy': 'No study has published how accurate this list is. It is a reason to talk and nothing more.',
  'result.rate':
    '{measure, select, sensitivity {Sensitivity} other {Specificity}}: {value} ({successes} of {total}; {low} to {high}, {method} interval at {level}).',
  'result.ratePublished':
    '{measure, select, sensitivity {Sensitivity} other {Specificity}}: {value} as published; the counts were not.',
  'result.meaning':
    'Where {prevalence} of those screened have been trafficked, about {right} of 100 positive screens are right. A positive screen is a reason to talk, never a label.',
  'result.prevalence':
    'Of 100 people with whom you have this conversation, how many do you believe have been trafficked?',
  'result.prevalenceHint':
    'Nobody knows this exactly. Try several numbers: it shows what a positive result is worth where you work.',
  'result.span': 'With the published uncertainty, between {low} and {high} of 100.',
  'result.next': 'What to do next',
  'result.unchecked': 'Of this list, as it comes with Clarion, this has not been checked:',
  'result.compared': 'Your programme has confirmed this version. What it compared it with, in its own words:',
  'result.unknownInstrument':
    'This conversation used an instrument that this version of Clarion does not know: {instrument}, {version}.',
  'result.about': '{title}, version {version}. {source}',

  'known.heading': 'What the record says beside the answers',
  'known.age': 'Age when it happened',
  'known.acts': 'Acts',
  'known.means': 'Means',
  'known.notKnown': 'Not known',
  'known.none': 'None is recorded.',
  'known.hidden': 'Not known to you: you may not see what happened.',
  'known.personHidden': 'You may not see how the person is described, so nothing of that is counted here.',
  'known.said': 'As it is recorded.',
  'known.child-now': 'The person is recorded as a child now, and so was a child then.',
  'known.born': 'Worked out from the date of birth.',
  'known.differ': 'What is recorded differs. In doubt, treat the person as a child until it is settled.',
  'known.adult-now': 'The person is an adult now, which does not say how old they were then.',
  'known.not-recorded': 'Nobody has recorded it. In doubt, treat the person as a child.',
  'known.lookAtBirth': 'Work it out from the date of birth',
  'known.lookIsWritten': 'This opens the identity of the person, and the look is written down.',
  'known.wrongList': 'This list is for others',
  'known.doNotAsk': 'The person would rather not be asked about their age.',

  'result.gone': 'There is no such conversation in this case, or none that you may see.',

  'first.title': 'First contact',
  'first.heading': 'Before you ask anything',
  'first.intro':
    'Three things to know first. Leave open what you would rather not write down. Help does not depend on any of it.',
  'first.notSafe': 'Then do not ask more now',
  'first.notSafeDo':
    'Say who you are in one sentence, and where help is at any hour. Agree a sign that means “stop”, and when to come back. Then leave as you came, so that nobody wonders. If a life is in danger now, call for help.',
  'first.listened': 'Do not ask in front of them',
  'first.listenedDo':
    'Find a reason to be alone with the person, without naming it, or come back another time. Whoever answers for them never interprets for them.',
  'first.noInterpreter': 'Not without an interpreter',
  'first.noInterpreterDo':
    'Nobody from the family, the workplace or the same community interprets here, and never a child. Call an interpreter by telephone, and ask whether a woman or a man is wished; or come back with one.',
  'first.stop': 'Record that we stopped',
  'first.leave': 'Stop here; nothing is kept',
} as const
