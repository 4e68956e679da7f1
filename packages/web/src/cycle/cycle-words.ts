/** The words of the switch of the public pages. */
export const cycleWords = {
  'admin.cycle': 'Public page',
  'cycle.what':
    'What is published of hearings, with the text that was adopted, what was promised and what was done, can be shown to everybody, without signing in.',
  'cycle.never':
    'Survivors’ words, names and organisations are never part of it until they have released them, and go again when they take them back.',
  'cycle.on': 'Everybody can read what is published.',
  'cycle.off': 'Nobody can read it without signing in.',
  'cycle.dispute': 'Two people said different things, so that nobody can read it. Say it once more.',
  'cycle.turnOn': 'Show it to everybody',
  'cycle.turnOff': 'Show it to nobody',
  'cycle.onWhat': 'Whoever has the address can read it and pass it on. What others have saved cannot be called back.',
  'cycle.offWhat': 'The pages are gone with the next request. What others have saved cannot be called back.',
  'cycle.address': 'The address',
} as const
