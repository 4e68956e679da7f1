/**
 * What the sections of the review are called, where somebody reads of them who loads no page of it: the log of looks, what a
 * role may read. A test holds them to the vocabularies' own titles.
 */
export const reviewParts: Readonly<Record<string, string>> = {
  hearing: 'The hearing',
  speakers: 'Who asked to speak, who spoke, who was cut',
  record: 'What was said, and which messages were found in it',
  model: 'What a language model was asked, what it proposed, what became of it',
  transmission: 'Transmission',
  drafting: 'The summary while it is being written',
  summary: 'The President’s Summary',
  declaration: 'Consultations',
  text: 'The text, proposals and what became of them',
  commitment: 'What was promised, by whom, how it is measured',
  progress: 'What was done',
}
