/** How a contact came about: half of a note, as workers write them at the end of a day. `speak-of.ts` fills the braces. */
export const meetings = [
  'Met at the agreed place, walked a little first.',
  'Short call, within the safe hours.',
  'Quiet room, window open, about 45 minutes.',
  'Interpreter by telephone, the same as last time.',
  'Came by without an appointment. Made time.',
  'An hour at the office; stopped when {they} had had enough.',
  'Long talk. {They} wanted to know exactly who reads what.',
  'Met together with the advocate {they} had asked for.',
  '{They} sent the agreed word and rang back when it was safe.',
  'Tea in the shelter’s kitchen; nobody else was in.',
  'Twenty minutes late because of the bus, and worried about it. Said it did not matter.',
  'Met outside, as {they} had asked.',
] as const

/** What it was about: the other half. */
export const matters = {
  wellbeing: [
    'Sleep still poor, but two whole nights this week.',
    'Laughed today, the first time since we met.',
    'Hard week: a song on the radio brought a lot back. Stayed until {they} felt steadier.',
    'Eating again, mostly soup. Would like to cook.',
    'Fewer headaches since the new glasses.',
    'Mornings are worst, {they} said; the garden helps.',
    'Did not want to talk about the journey. Did not press.',
    'Feels watched in the street. Worked out another way to the clinic.',
    'Has started drawing again.',
    'Asked whether it is normal to be this angry. Said that it is.',
  ],
  service: [
    'Language course has a place from Monday and {they} took it.',
    'Room is fine, neighbour is loud. Shelter will find another room.',
    'Dentist next week, same interpreter. Reminder by telephone, nothing in writing.',
    'Lawyer needs the contract. A friend has it; {they} will ask for it.',
    'Winter coat and shoes from the store, right size this time.',
    'Training place had gone. Agreed to try for the one in spring.',
    'Bank opened the account with our letter. Card comes to the office.',
    'Doctor went through the results in plain words. {They} {was} relieved.',
    'Wrote to the landlord about the heating, with {their} agreement.',
    'Food card works again.',
  ],
  safety: [
    'Old number is off. The new one is known to three people.',
    'A man asked for {them} at the old workplace. Nobody told him anything. Talked through what it means.',
    'Message from an unknown number. Did not answer; kept a picture of it.',
    'Went through the safety plan again and took one name out.',
    'Wants to go to the market again. One of us goes along the first time.',
    'Strangers rang the brother at home. Agreed what he may say.',
    'Location in the telephone is off; went through the settings step by step.',
  ],
  authority: [
    'Letter from the authority came. Went through it line by line.',
    'Hearing moved by three weeks. {They} {was} glad of the time.',
    'Residence paper extended by six months.',
    'Wants the lawyer there when the panel asks. Panel has agreed.',
    'Train fine written off after our letter.',
    'Wage claim filed; the inspectorate has confirmed receipt.',
  ],
  team: [
    'Please do not ask about the flat again: {they} {has} told it twice.',
    'Prefers to talk with a woman. Please keep it so.',
    'Handover for the week: one appointment on Thursday, nothing else urgent.',
    'If {they} should ring in the evening, it matters. Please pick up.',
    'Reading is an effort: please ring rather than write.',
  ],
  contact: [
    'All well. Asked how we are.',
    'Would like a break of two weeks and will ring first.',
    'Asked what happens when the case is closed. Said that the door stays open.',
    'Found the word for what happened, in {their} own language, and spelt it for us.',
    'Went through the consents one by one. {They} kept two and will think about the third.',
    'Asked for a copy of the plan. It is at the desk, in an envelope.',
  ],
} as const

export type Matter = keyof typeof matters
