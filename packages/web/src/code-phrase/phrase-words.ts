/** The words of giving a survivor the code phrase of her own page. */
export const phraseWords = {
  'phrase.title': 'Secret words',
  'phrase.give': 'Give the person their secret words',
  'phrase.heading': 'The person’s own page',
  'phrase.intro':
    'With seven secret words the person can open their own page at {address}, on any telephone: what is held, who looked, who may see it, and how to take it back. No name, no e-mail.',
  'phrase.intro2':
    'The words are shown once, here, and kept nowhere. Speak first about where they could be found by somebody else. If that is a danger, do not give them on paper.',
  'phrase.none': 'The person has no secret words yet.',
  'phrase.given':
    'The person has had secret words since {day}. New ones make the old ones worthless, and end pages that are open with them.',
  'phrase.language': 'Language of the words',
  'phrase.make': 'Make the words now',
  'phrase.shown': 'The secret words. Say them, or let the person write them down. They are not shown again.',
  'phrase.print': 'Print them',
  'phrase.done': 'Done: hide the words',
  'phrase.hidden': 'The words are hidden and cannot be shown again. If they were not taken down, make new ones.',
  'phrase.paper': 'Your words:',
  'phrase.revoke': 'Take the words away',
  'phrase.revoked': 'The words do not work any more.',
} as const
