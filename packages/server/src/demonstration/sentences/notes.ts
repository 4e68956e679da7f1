/** How a conversation began: half of a note. */
export const meetings = [
  'We met at the agreed place and walked a little first.',
  'A short call, within the safe hours.',
  'We sat in the quiet room with the window open.',
  'The interpreter joined by telephone and the person was at ease with her.',
  'The person came by without an appointment, and there was time.',
  'We met for an hour and stopped when the person had had enough.',
  'A long talk; the person wanted to know exactly who reads what.',
  'We met with the advocate the person had asked for.',
  'The person sent the agreed word and called back when it was safe.',
  'We spoke while the child played next door.',
  'The person was late because of the bus, and worried about it; we said it did not matter.',
  'We met outside, as the person prefers.',
] as const

/** What it was about: the other half. */
export const matters = {
  wellbeing: [
    'Sleep is still poor, but there were two whole nights this week.',
    'The person laughed for the first time since we know each other.',
    'A hard week: a song on the radio brought much back.',
    'The person eats again, mostly soup, and would like to cook.',
    'Headaches are fewer since the glasses came.',
    'The person said that mornings are the worst and that the garden helps.',
    'The person does not want to talk about the journey now, and we did not.',
    'The person feels watched in the street; we looked for another way to the clinic.',
    'The person has begun to draw again.',
    'The person asked whether it is normal to be angry. We said that it is.',
  ],
  service: [
    'The language course has a place from Monday; the person wants it.',
    'The room is fine, the neighbour is loud; the shelter will change it.',
    'The dentist can see the person next week, with the same interpreter.',
    'The lawyer needs the contract, which is with a friend; the person will ask.',
    'The winter coat and shoes were found in the store.',
    'The training place was filled; we agreed to try the one in spring.',
    'The bank opened an account with the letter from us.',
    'The doctor explained the results in plain words; the person was relieved.',
    'School sent a kind letter about the little one.',
    'The food card works again.',
  ],
  safety: [
    'The old number is off. The new one is known to three people.',
    'A man asked for the person at the old workplace; nobody said anything.',
    'A message came from an unknown number. The person did not answer and showed it to us.',
    'We went through the safety plan again and took one name out.',
    'The person wants to visit the market again, with somebody beside them.',
    'The brother at home was called by strangers. We spoke about what he may say.',
    'The person took the location off in the telephone, with our help.',
  ],
  authority: [
    'The letter from the authority is there. We read it together, slowly.',
    'The hearing was moved by three weeks; the person is glad of the time.',
    'The residence paper was extended by six months.',
    'The person wants the lawyer there when the panel asks, and the panel agreed.',
    'The fine from the train was written off after our letter.',
    'The wage claim was filed; the inspectorate confirmed it.',
  ],
  team: [
    'Please do not ask the person again about the flat: it was told twice already.',
    'The person would rather speak with a woman. Please keep it so.',
    'Hand-over for the week: one appointment on Thursday, nothing else is urgent.',
    'If the person calls in the evening, it matters. Please pick up.',
    'The person reads with effort: please call rather than write.',
  ],
  contact: [
    'The person is well and asked how we are.',
    'The person wants a break of two weeks and will call first.',
    'The person asked what would happen if the case was closed. We said: the door stays open.',
    'The person found the word for what happened, in their own language, and wrote it down for us.',
    'We explained the consents again, one by one. The person kept two and is thinking about the third.',
    'The person asked for a copy of the plan and got it.',
  ],
} as const

export type Matter = keyof typeof matters
