import type { ProblemFamily } from './problem-family.ts'

/** What is said no to where documents of the review are written and read: a part of the one catalogue. */
export const reviewProblems = {
  'document-sign': [
    'invalid',
    '{place}: the sign {sign} cannot stand in a document. Take it out or write it otherwise.',
  ],
  'document-blank': ['invalid', '{place}: words are missing. Write them, or take the place out.'],
  'document-too-long': ['invalid', '{place} is too long: at most {limit}. Divide it.'],
  'document-date': ['invalid', '{place} must be a day such as 2017-06-23.'],
  'document-unprintable': [
    'invalid',
    'The fonts of the PDF have no letter for {sign}. Write it otherwise, or use the Word file.',
  ],
  'document-too-heavy': [
    'unavailable',
    'Making this document takes more time or memory than one may take. Ask for another form, or divide it.',
  ],
  'file-not-text': [
    'unsupported',
    'The letters of this file cannot be told for sure. Save it as UTF-8, or paste the text.',
  ],
  'file-damaged': [
    'invalid',
    'This file is damaged or not what it seems to be. Open it, save it anew and send that, or paste the text.',
  ],
  'file-swells': ['too-large', 'Unpacked, this file is larger than {limit}. Send the text alone, or paste it.'],
  'file-with-entities': [
    'invalid',
    'This file declares a document type or entities, which are not read. Save it without them, or paste the text.',
  ],
  'pdf-without-text': [
    'invalid',
    'The pages of this PDF are pictures and hold no text. Send the file it was made from, or paste the text.',
  ],
  'pdf-letters-turned': [
    'invalid',
    'The Arabic letters of this PDF come out of it in another order than they are read. Send the file it was made from, or paste the text.',
  ],
  'file-locked': ['invalid', 'This file is locked by a password. Send it without one, or paste the text.'],
  'file-too-slow': [
    'invalid',
    'Reading this file took too long and was given up. Send a shorter one, or paste the text.',
  ],
  'file-without-text': ['invalid', 'There is no text in this file.'],
  'not-a-delivery-notice': [
    'invalid',
    'This is no notice of a mail server about a delivery. Save the whole message as a file (.eml) and choose that.',
  ],
} as const satisfies Record<string, readonly [ProblemFamily, string]>
