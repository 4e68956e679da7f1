import { diagnosticWords } from '../lint/diagnostic.ts'

/** Why a proposal of a model was dropped; those of the gate that a summary passes are among them. */
export const dropReasonWords = {
  shape: 'It is not in the form that was asked for.',
  'said-twice': 'The same was proposed before.',
  'no-such-statement': 'It names a statement that was not sent.',
  'not-the-words': 'The words it quotes were not said there.',
  'several-places': 'The words it quotes stand in several places of that statement.',
  'cuts-a-word': 'The words it quotes begin or end inside a word.',
  'no-such-message': 'It names a message that was not sent.',
  'no-span-of-message': 'Nothing it quotes is among what a message it names rests on.',
  'not-plain': 'It holds something that is no sentence: markup, a link, hidden signs.',
  'names-somebody': 'It names a person.',
  'several-sentences': 'It is not one sentence.',
  'too-little': 'It says too little to be held against what was said.',
  'other-language': 'It is in another language.',
  'number-unsaid': 'A number in it was not said in the statements that it rests on.',
  'span-elsewhere': 'What it quotes is not where the sentence comes from.',
  'not-the-sentence': 'The sentence it says it translates does not stand there.',
  'numbers-differ': 'The numbers are not those of the sentence that it translates.',
  'quotes-differ': 'It has not as many quotations as the sentence that it translates.',
  'messages-differ': 'It does not name the same messages as the sentence that it translates.',
  ...diagnosticWords,
} as const

/** Which. */
export type DropReason = keyof typeof dropReasonWords
