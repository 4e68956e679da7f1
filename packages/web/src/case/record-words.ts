/** The words of what is recorded in a case, who looked at it, how it is closed and handed over. */
export const recordWords = {
  'journal.sentence': '{name}, {organisation}, {sentence}',
  'journal.sentencePerson': 'The person {sentence}',
  'journal.sentenceOrganisation': '{organisation} {sentence}',
  'journal.earlier': 'Show what happened earlier',
  'journal.all': 'Show all of it',
  'journal.details': 'What was recorded',
  'journal.saidLater': 'Said {said}, reached Clarion {received}.',
  'journal.empty': 'Nothing that you may see has happened yet.',
  'record.title': 'Record',
  'record.unknown': 'Nothing can be recorded under this name.',
  'record.notNow': 'This cannot be recorded here now: your role does not allow it, or the case has moved on.',
  'record.intro.case.closed':
    'Nothing is lost when a case closes. The person still sees it, consent can still be taken back, and it can be opened again.',
  'record.closing':
    '{count, plural, one {One consent ends} other {# consents end}} with the case: {names}. From then on they see nothing of it because of consent, also if the case is opened again. Tell the person.',
  'record.intro.case.reopened':
    'The case goes on where it stopped, but nothing is shared: the consents ended with the case. Ask the person again.',
  'record.save.case.closed': 'Close the case',
  'record.save.case.reopened': 'Open the case again',
  'record.save.case.transfer-asked': 'Ask them to lead',
  'record.save.case.transfer-accepted': 'Lead this case from now on',
  'record.save.case.transfer-declined': 'Do not take the lead',
  'record.intro.case.transfer-accepted':
    'From this moment your organisation leads: it sees all of the case, and what is due comes to you. The organisation that led sees only what a consent gives it. Somebody of yours must then work on it.',
  'record.intro.case.transfer-declined':
    'The case stays with the organisation that leads it, and you see no more of it than a consent gives you.',
  'closing.open': 'What is still open, and what becomes of it',
  'closing.nothing': 'Nothing is due in this case, and no referral waits.',
  'closing.sent':
    '{name} has not answered a referral. Once the case is closed it can be neither read nor answered: speak with them first.',
  'closing.accepted':
    '{name} accepted a referral and has not reported back. Once the case is closed they can neither read it nor report: speak with them first.',
  'closing.reminders':
    '{count, plural, one {This reminder stops with the case:} other {These # reminders stop with the case:}}',
  'transfer.agreed': 'The person agreed on {day} that {name} leads the case.',
  'transfer.notAgreed':
    'The person has not agreed that {name} leads the case. Ask first: whoever leads sees all of it.',
  'record.intro.case.erased':
    'This destroys the key of this case. Names, contacts and every sealed word can never be read again, by anybody. It cannot be undone. The person should have a copy first if they wish one.',
  'record.intro.case.kept':
    'The case stays closed and is kept until that day, for the reason you give. The person can read it. On that day you are asked again.',
  'record.intro.case.transfer-asked':
    'Whoever leads a case sees all of it. The person must have agreed to exactly that: a live consent with the purpose “To lead the case from now on”. The other organisation must accept.',
  'record.intro.order.recorded':
    'An order opens the parts it names, to the organisation it names, until its date, and nothing else. The person will see that it was recorded.',
  'record.intro.order.ended':
    'Access on this order ends at once, for whomever it let in. What they read before cannot be unread. The person will see that it ended.',
  'record.intro.emergency.requested':
    'Only when a life is in danger and nobody can be asked. It opens nothing yet: a second person of your organisation must confirm it. The person and the lead will see it, and it is reviewed afterwards.',
  'record.intro.emergency.reviewed':
    'You did not take part in it. Ask those who did, and the lead. Access that was not justified ends with your review; the person can read what you write.',
  'record.intro.emergency.opened':
    'You confirm that a life is in danger and nobody can be asked. Speak to the person who asked first. Access begins now and ends by itself; the person sees it, and somebody outside reviews it.',
  'record.intro.identity.recorded':
    'Much help is given without a name. Record only what something needs, and only what the person agrees to.',
  'record.intro.person.described': 'Every question may be skipped. What is left empty is unknown, never “no”.',
  'record.intro.exploitation.described':
    'In no order; as the person remembers. Nothing here asks whether they “consented”: it makes no difference.',
  'record.intro.note.added': 'The person can read this. Write it so that they may.',
  'record.intro.consent.withdrawn': 'Access ends at once, on their next click. Nobody may ask the person for a reason.',
  'record.intro.safe-contact.set': 'What the person says is safe is what holds. Read it back to them before you save.',
  'record.intro.need.assessed': 'Urgent needs do not wait for any decision on identification.',
  'record.intro.risk.assessed': 'The person’s own view of the risk comes first.',
  'looks.caption': 'Who looked, newest first. What one person looked at within minutes stands in one line',
  'looks.when': 'When',
  'looks.who': 'Who',
  'looks.what': 'What',
  'looks.basis': 'On what basis',
  'looks.act.read': 'Read',
  'looks.act.journal': 'Read what happened in',
  'looks.act.search': 'Found it in a search',
  'looks.act.sync': 'Took to a device',
  'looks.act.file': 'Opened a document',
  'looks.act.sign-in': 'Signed in to their own page',
  'looks.act.code-phrase-issued': 'Gave the person new secret words',
  'looks.act.code-phrase-revoked': 'Took the secret words away',
  'looks.act.emergency': 'Read why emergency access was asked for',
  'looks.act.print': 'Printed',
  'looks.act.export': 'Exported',
  'looks.notForYou': 'Who looked is shown to the person, to the organisation that leads the case, and to the auditor.',
  'looks.none': 'Nobody has looked yet.',
  'looks.basis.lead': 'Leads the case',
  'looks.basis.consent': 'Consent',
  'looks.basis.order': 'Order',
  'looks.basis.emergency': 'Emergency',
  'looks.basis.self': 'Their own record',
} as const
