/** The words of second looks: asked for, given, given back. */
export const approvalsWords = {
  'approvals.title': 'Second looks',
  'approvals.heading': 'Second looks of this case',
  'approvals.intro':
    'Somebody else looks at what matters most, before it cannot be undone. What protects the person counts at once: nothing of it waits for a look. The person can read what is asked and answered here.',
  'approvals.state.not-asked': 'No second person has looked at it yet.',
  'approvals.state.waits': 'It waits for a supervisor. {name} asked on {moment}.',
  'approvals.state.moved': 'It waits for a supervisor. {name} asked on {moment}; something was recorded since.',
  'approvals.state.approved': '{name} approved it on {moment}. Nothing was recorded in it since.',
  'approvals.state.overtaken':
    '{name} approved it on {moment}. Something was recorded since, which that approval does not cover.',
  'approvals.state.returned': '{name} gave it back on {moment}.',
  'approvals.to': '{act}: {name}',
  'approvals.someone': 'A colleague',
  'approvals.remark': 'Remark: {words}',
  'approvals.inForce': 'What is recorded counts now, looked at or not.',
  'approvals.closingWaits':
    'Here the programme wants a supervisor to look before a case is closed. Until then it stays open, and the person can still take consents back, pause the sharing or ask that all is erased.',
  'approvals.transferWaits':
    'Here the programme wants a supervisor to look before another organisation is asked to lead a case. Referrals and access in an emergency do not wait for it.',
  'approvals.ask': 'Ask for a second look',
  'approvals.askAgain': 'Ask for a second look again',
  'approvals.askOf': 'Ask for a second look: {act}',
  'approvals.askAgainOf': 'Ask for a second look again: {act}',
  'approvals.askDo': 'Ask',
  'approvals.open': 'Look at it',
  'approvals.openOf': 'Look at it: {act}',
  'approvals.all': 'All second looks of this case',
  'approvals.nothing': 'There is nothing of it yet to look at.',
  'approvals.whom': 'Who should lead is chosen where the other organisation is asked.',
  'approvals.look': 'Second look: {act}',
  'approvals.gone': 'This was answered already, was asked anew, or is not here.',
  'approvals.own': 'You asked for this yourself, so another supervisor looks at it.',
  'approvals.notYours': 'A supervisor looks at it. What they say stands here then.',
  'approvals.changed':
    'Since it was asked for, something was recorded. You see it as it stands now, and that is what you answer for.',
  'approvals.seen': 'What you look at',
  'approvals.wholeCase': 'Open the whole case',
  'approvals.answer': 'Your answer',
  'approvals.give': 'I approve it',
  'approvals.giveDo': 'Approve',
  'approvals.return': 'I give it back',
  'approvals.returnDo': 'Give it back',
  'approvals.takeBack': 'No longer ask for it',
  'approvals.letBe': 'I have read it and leave it so',
  'approvals.takenBack': 'Nobody is asked any more.',

  'approvals.queueIntro':
    'What waits for a supervisor of your organisation, what has waited longest first. Each is opened and read by itself: nobody approves several at once, because a look that was not taken protects nobody.',
  'approvals.which': 'Show',
  'approvals.every': 'Everything that waits',
  'approvals.none': 'Nothing waits for a second look.',
  'approvals.count': '{count, plural, one {# waits} other {# wait}}{more, select, yes { and more} other {}}',

  'admin.approvals': 'Second looks',
  'admin.approvalsWhat':
    'What a second person looks at. All of it is off until the programme turns it on, so that nothing is slowed down where few people work. A second look can always be asked for, also where it is off.',
  'admin.approvalsTwo':
    'Before you turn one on: each organisation that leads cases needs a supervisor besides the one who asks. Nobody approves what they asked for or wrote last.',
  'admin.approvalsOn': 'On',
  'admin.approvalsOff': 'Off',
  'admin.approvalsAct': 'What is looked at',
  'admin.approvalsMeans': 'What it means',
  'admin.approvalsState': 'Now',
  'admin.approvalsDispute': 'Two people set this differently; it is on until one of them says it again.',
  'admin.turnOn': 'Turn on',
  'admin.turnOff': 'Turn off',
  'admin.turnOnOf': 'Turn on: {act}',
  'admin.turnOffOf': 'Turn off: {act}',
  'admin.means.closing':
    'A case is closed only after a supervisor approved it. What the person asks for never waits: taking a consent back, a pause, erasure.',
  'admin.means.transfer':
    'Another organisation is asked to lead a case only after a supervisor approved it. Referrals and access in an emergency never wait.',
  'admin.means.risk':
    'The assessment counts at once. The case says that no second person has looked at it, until one has.',
  'admin.means.plan': 'The plan counts at once. The case says that no second person has looked at it, until one has.',
  'admin.means.identification':
    'The decision counts at once. The case says that no second person has looked at it, until one has.',
  'admin.turnOffWhat': 'From now on nobody has to look at it. What was asked and answered stays in the journal.',
} as const
