/** Goals as people say them, by what they are about. */
export const goals = {
  home: ['A room with a key of my own.', 'Live somewhere my children can visit.', 'Sign a rent contract myself.'],
  'legal-status': ['Papers that I do not have to hide.', 'Get my passport back.', 'Know whether I may stay.'],
  work: ['Work in a kitchen, but with a contract.', 'Repair telephones again.', 'Earn enough to send some home.'],
  education: ['Learn to read the letters I get.', 'Finish school.', 'Pass the language test.'],
  safety: ['Walk to the shop without looking back.', 'Sleep with the light off.'],
  relations: ['Call my mother every Sunday.', 'Find my sister.', 'Have one friend here.'],
  economic: ['Get the wages they owe me.', 'Pay back my aunt and nobody else.', 'Open an account in my name.'],
  body: ['Have my tooth mended.', 'Run again, like before.', 'Sleep through the night.'],
  mind: ['Be angry less.', 'Stop dreaming of the house.', 'Feel like myself on an ordinary day.'],
  justice: ['Tell the court what happened, once, and not again.', 'Know that they cannot do it to others.'],
  family: ['Bring my son here.', 'See my daughter start school.'],
} as const

export type GoalDomain = keyof typeof goals

/** The first thing that is agreed towards a goal, and who does it. */
export const firstSteps: Readonly<
  Record<GoalDomain, { readonly words: string; readonly who: 'together' | 'us' | 'person' }>
> = {
  home: { words: 'Ask the housing office for the list.', who: 'us' },
  'legal-status': { words: 'Bring the letter to the first legal conversation.', who: 'together' },
  work: { words: 'Write down what was done in which year.', who: 'person' },
  education: { words: 'Look at the course, without signing anything.', who: 'together' },
  safety: { words: 'Walk the way to the shop once by day.', who: 'together' },
  relations: { words: 'Find out which number is safe to call.', who: 'us' },
  economic: { words: 'Write to the employer, from our address.', who: 'us' },
  body: { words: 'Make an appointment at the clinic.', who: 'us' },
  mind: { words: 'Meet the counsellor, ten minutes, to see.', who: 'person' },
  justice: { words: 'Ask what a court would want to know.', who: 'us' },
  family: { words: 'Ask the tracing service what it needs.', who: 'us' },
}

/** How it goes, as it was said. */
export const progressWords = {
  begun: ['I made the first call.', 'I went there once, just to look.', 'We wrote the list together.'],
  'going-well': ['It goes, slowly.', 'Better than I thought.', 'Three times this week.'],
  setback: [
    'They said no. I will try again.',
    'I could not go in. Next time with someone.',
    'It came back, for a week.',
  ],
  reached: ['I did it.', 'It is done, and I keep the paper on the wall.', 'I did not think I would say this: yes.'],
  left: ['I do not want that any more.', 'Something else matters more now.'],
} as const

/** What is needed, as it was said. */
export const needWords = [
  'First sleep. Then we can talk.',
  'A doctor, please, but a woman.',
  'Somewhere they do not know.',
  'I have not eaten properly since Monday.',
  'I need to know what that letter says.',
  'Shoes. It is cold.',
  'I want to call home and say that I live.',
  'Somebody who speaks my language.',
  'Nothing today. Only that you write down that I was here.',
] as const
