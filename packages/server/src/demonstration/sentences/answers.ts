/** What is written with a referral: no more than the receiver needs. */
export const referralMessages = [
  'Needs a quiet room. Speaks with women only. Arrives with one bag.',
  'Would like a first talk this week, with an interpreter on the telephone.',
  'Asked for this and knows what you do.',
  'Prefers to be called, not written to. Mornings are good.',
  'Comes with a small child who sleeps badly.',
  'Has a letter with a date on it: the fourteenth.',
  'Would rather not tell the story again. Please ask us what you need.',
] as const

export const acceptReplies = [
  'Welcome. Please come to the side door; we will be there.',
  'We have time on Thursday and will keep the whole hour.',
  'Yes. A colleague who speaks the language will be there.',
  'Yes, and the child is welcome too.',
] as const

export const declineReplies = [
  'Full until the end of the month. North house may have a bed.',
  'We have nobody who speaks the language and would not want a child to interpret.',
  'Too near to the old workplace to be safe.',
  'Not what we do; the clinic does.',
] as const

export const reports = [
  'Stayed eleven weeks, then moved into a room of {their} own.',
  'Four talks. Knows {their} rights and what comes next.',
  'Treated, and a next check agreed in spring.',
  'Came three times, then wished for a pause. The door is open.',
  'Course finished, with a certificate.',
] as const

export const deliveries = [
  'A bed, keys, a first meal, and a call home.',
  'First conversation, an hour, with interpreter.',
  'Examined, treated, nothing that will not heal.',
  'A letter to the employer about unpaid wages.',
  'Six lessons, and homework that was done.',
  'Tickets, a coat, a telephone card.',
] as const

/** Reasons for a decision on identification. */
export const presumedReasons = [
  'The account and the indicators fit together: deception about the work, papers taken, no pay.',
  'Several indicators, seen by two workers and borne out by what {they} told us.',
  'Debt that grew, threats to the family, no freedom to leave.',
  'A child who was moved and made to work; no means is needed.',
] as const

export const identifiedReasons = [
  'Act, means and purpose are shown by the account, the contract and the messages.',
  'The account is consistent over time and supported by medical findings.',
  'Several people describe the same house and the same rules.',
] as const

export const notIdentifiedReasons = [
  'On what is known the purpose of exploitation could not be shown. Help goes on; new facts can be brought at any time.',
  'The panel could not establish the means. {They} {was} told how to challenge this, and that no help ends.',
] as const

/** What survivors said about the help, and what was answered. */
export const feedbacks = [
  ['people', 'The woman at the door is kind. Please tell her.', 'We told her. She was glad all day. Thank you.'],
  ['help', 'Too many people ask me the same thing.', 'You are right. From now on one of us asks, and passes it on.'],
  [
    'wish',
    'I would like to cook for the others one day.',
    'The kitchen is yours on Saturday. We will buy what you need.',
  ],
  ['safety', 'The lamp in the yard is broken.', 'It is mended. Thank you for telling us.'],
  [
    'sharing',
    'I want to know when somebody reads about me.',
    'You can see it under “Who looked”. We showed you how today.',
  ],
  ['help', 'The appointments are always when my shift is.', 'We moved them to the morning. Say if that changes.'],
  [
    'people',
    'The interpreter said things that I did not say.',
    'We are sorry. You will have another one, and chose her yourself.',
  ],
  [
    'wish',
    'I would like to speak with somebody who has been through it.',
    'There is a group on Wednesdays. Somebody will walk there with you.',
  ],
] as const

/** Corrections that survivors asked for, and what was answered. */
export const corrections = [
  [
    'person',
    'I am not married. He says so, but it was no marriage.',
    'corrected',
    'We changed it. It says what you say now.',
  ],
  [
    'needs',
    'It says I declined the doctor. I declined that day.',
    'kept-beside',
    'Your words stand beside it, and a new appointment is made.',
  ],
  ['exploitation', 'It was two years, not one.', 'corrected', 'Changed, with your words.'],
  [
    'notes',
    'I was not late. The bus was.',
    'kept-beside',
    'The note stays, and so does what you said. You are right about the bus.',
  ],
  ['contact', 'Do not call the old number, I said it before.', 'corrected', 'It is under “Never” now. We are sorry.'],
] as const

export const followUpWords = [
  'I have a contract and a window over the river.',
  'It goes up and down. More up.',
  'I passed the test!',
  'My son speaks better than I do now.',
  'The winter was hard, spring is good.',
  'I do not need to talk, but it is nice that you ask.',
  'I changed the job. They pay on the first of the month.',
] as const

export const withdrawalWords = [
  'I do not need it any more.',
  'I would rather go somewhere else.',
  'I want a rest from all these people.',
] as const

export const closingWords = [
  'Thanked everyone and asked us to keep the drawing.',
  'Agreed on it together, over tea.',
  'Knows how to come back, and that no reason is needed.',
] as const
