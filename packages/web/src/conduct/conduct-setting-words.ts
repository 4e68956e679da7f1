/** The words of the code of conduct in the administration. */
export const conductSettingWords = {
  'admin.conduct': 'Code of conduct',
  'conduct-set.what':
    'What everyone who works in the programme promises. While a version is in force, each member is asked once to accept it, before they read or write any case. Without one nobody is asked. The people whom cases are about see nothing of this.',
  'conduct-set.none': 'There is no text, so nobody is asked.',
  'conduct-set.publish': 'Publish a version',
  'conduct-set.publishWhat':
    'From its first day (by universal time) every member is asked, you too. A version never changes; further languages can be added, and it can be taken back.',
  'conduct-set.willAsk':
    'From {day} nobody reads or writes a case before accepting this version, whatever they accepted before.',
  'conduct-set.new': 'New version from this text',
  'conduct-set.newOf': 'New version from this text: {title}',
  'conduct-set.add': 'Add a language',
  'conduct-set.addOf': 'Add a language to version {version}',
  'conduct-set.addWhat': 'The same version in another language. Whoever has accepted the version is not asked again.',
  'conduct-set.withdraw': 'Take back',
  'conduct-set.withdrawOf': 'Take back version {version}',
  'conduct-set.withdrawWhat':
    'Nobody is asked to accept this version any more. Who has accepted it stays written down.',
  'conduct-set.thenBefore':
    'Version {version} is in force then. Whoever has accepted that one is not asked; everybody else is.',
  'conduct-set.thenNobody': 'No version is in force then, and nobody is asked.',
  'conduct-set.inForce': 'In force',
  'conduct-set.before': 'Not in force any more',
  'conduct-set.begins': 'Begins on {day}',
  'conduct-set.isWithdrawn': 'Taken back',
  'conduct-set.from': 'From {day}',
  'conduct-set.who': 'Who has accepted version {version}',
  'conduct-set.counted': 'Accepted by {accepted} of {all}',
  'conduct-set.missing': 'Not yet',
  'conduct-set.missingNobody': 'Everyone has accepted it.',
  'conduct-set.acceptedBy': 'Accepted',
  'conduct-set.acceptedOn': '{day}, read in: {language}',
} as const
