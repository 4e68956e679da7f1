import type { OwnLinesWords } from '../own-lines-words.ts'

/** The words around a speaker’s own lines. */
export const englishWords: OwnLinesWords = {
  title: 'A text to check',
  intro: 'You spoke at a hearing. Here is what was written down as your words. Please look whether it is right.',
  until: 'This page is open until {until}. After that, tell whoever gave you the link.',
  alone: 'Whoever has the link sees what you see. Do not pass it on, and close this page when you have finished.',
  lines: 'What was written down',
  right: 'These lines are right',
  rightSaid: 'You have said that these lines are right. Thank you.',
  ask: 'Ask for a correction',
  askWhat:
    'Change the text to what it should be, and say what is wrong. People read it and answer on this page. Until then nothing is changed.',
  words: 'The words as they should stand',
  why: 'What is wrong',
  send: 'Ask for this correction',
  asked: 'What you asked for',
  askedOn: 'Asked on {day}.',
  waiting: 'Not answered yet.',
  accepted: 'The words were corrected.',
  declined: 'The words stay as they are. The reason:',
  release: 'How far your words may go',
  releases: {
    'not-released': 'Not at all: it is counted that somebody spoke, and only the office sees the words',
    paraphrase: 'In other words: what you said may be told, and not quoted',
    quote: 'My words may be quoted',
  },
  save: 'Save this choice',
  withdraw: 'Take my words back',
  withdrawWhat:
    'Your words go from the record and from every summary that is shown from now on. That somebody spoke of these matters stays counted. It cannot be undone.',
  sure: 'Yes, take my words back for good',
  notSent: 'No signed summary quotes your words.',
  sentSigned: 'Version {version} of the summary quotes your words and is signed.',
  sentPublished:
    'Version {version} of the summary quotes your words and was published. Copies that others have made cannot be called back.',
  taken: 'Your words were taken back',
  takenWhat: 'They are not shown any more, and this link opens nothing from now on.',
  notices: {
    asked: 'Your request has arrived.',
    released: 'Your choice was saved.',
    same: 'Nothing was sent: please change the text and say what is wrong.',
    changed: 'Nothing was saved: something has changed meanwhile. Please look at the text again.',
    tooLong: 'Nothing was sent: the text is too long.',
    waiting: 'Nothing was sent: what you asked for before waits for an answer.',
    sure: 'Nothing was taken back: please mark that you want it.',
  },
  ended: 'This link opens nothing',
  endedWhat: 'It has ended, was replaced, or never was. Ask whoever gave it to you for a new one.',
}
