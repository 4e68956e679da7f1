/** The words of the calendar. */
export const calendarWords = {
  'calendar.title': 'Calendar',
  'calendar.before': 'The month before',
  'calendar.after': 'The month after',
  'calendar.today': 'Today',
  'calendar.day': '{day}: {count, plural, =0 {nothing} one {# thing} other {# things}}',
  'calendar.nothing': 'Nothing is due on this day.',
  'calendar.whole': 'The whole month: {count, plural, =0 {nothing} one {# thing} other {# things}}',
  'calendar.notWhole': 'More is due in this month than can be shown here. Choose your own cases to see all of theirs.',
  'calendar.elsewhere': 'In your own calendar program',
  'calendar.elsewhereWhat':
    'You can have an address that a calendar on your telephone or computer reads by itself. It shows days and hours, and of each only “Appointment” or “Something is due”.',
  'calendar.stranger':
    'Whoever gets the address learns when you are busy, and sees in it the name of this server: who knows that name can guess where you work. It says no name, no case and no place. Do not pass it on. Your calendar’s maker may keep what it reads.',
  'calendar.shows': 'What it shows',
  'calendar.showsMine': 'It shows what is due in your cases.',
  'calendar.showsAll': 'It shows what is due for your organisation.',
  'calendar.make': 'Make an address',
  'calendar.anew': 'Make a new address',
  'calendar.take': 'Take the address away',
  'calendar.taken': 'The address is gone. What a calendar has read already stays there until you remove it.',
  'calendar.made': 'There is an address since {moment}. A new one ends it.',
  'calendar.once': 'The address, shown this once',
  'calendar.use': 'In your calendar program choose to subscribe to a calendar by its address, and put it there.',
} as const
