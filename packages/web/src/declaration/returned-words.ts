/** The words for a compilation that is taken along, and for one that came back. */
export const returnedWords = {
  'declaration.view.returned': 'By mail',
  'declaration.takeCompilation': 'Take the compilation along',
  'declaration.takeCompilationWhat':
    'The text with everything that is asked of it, as plain text. A delegation can write into it and send it back: it is read here into proposals.',
  'declaration.takeCompilationDo': 'Save it as a file',
  'declaration.returned': 'A compilation that came back',
  'declaration.returnedWhat':
    'A paragraph is read where its words are those of the text, without what stands in brackets. Nothing is proposed before you say so. This is what can be read:',
  'declaration.returnedPaste': 'The text that came back',
  'declaration.returnedFile': 'Plain text, Word or PDF, up to 10 MB. It is read and not kept.',
  'declaration.returnedTextFile': 'Plain text, up to 10 MB. It is read here and sent nowhere.',
  'declaration.returnedNotText': 'This is not plain text. Save the file as text, or paste its words above.',
  'declaration.returnedRead':
    '{asked, plural, =0 {Nothing new is asked} one {# change is asked} other {# changes are asked}}; {known, plural, =0 {none was proposed before} one {# was proposed before} other {# were proposed before}}.',
  'declaration.returnedLine': 'Line {line}: {by}',
  'declaration.returnedNotYours': 'Your organisation does not speak for {parties} here.',
  'declaration.returnedAll':
    '{count, plural, one {Propose # change that was read without doubt} other {Propose all # changes that were read without doubt}}',
  'declaration.returnedMade': '{count, plural, one {# proposal was made} other {# proposals were made}}',
  'declaration.returnedLeft':
    '{count, plural, one {# change was left, because it needs a person:} other {# changes were left, because they need a person:}}',
  'declaration.returnedUnread': '{count, plural, one {# line was not read} other {# lines were not read}}',
  'declaration.returnedUnreadLine': 'Line {line}: {why}',
  'returned.other-words': 'These are not the words of the paragraph as it stands.',
  'returned.no-notation': 'This is no paragraph of the text and no bracket that can be read.',
  'backDoubt.behind-unread': 'A line before it was not read: which paragraph it means is not certain.',
  'backDoubt.asks-both': 'The same party asks two things here of which only one can be.',
  'backDoubt.asked-otherwise': 'The same party asked for something else here before, which still waits for an answer.',
  'backDoubt.too-long': 'This is longer than a proposal may be.',
  'backDoubt.unknown-party': 'This is no State and no group that is known here.',
} as const
