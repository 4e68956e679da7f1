/**
 * The words of what is due, by key. Never a name, never a place: a task may be read on a screen that others see, and a
 * mail says no more than "something is due".
 */
export const taskTitles = {
  'urgent-need-unmet': 'An urgent need waits',
  'first-contact-again': 'Come back to a conversation that was stopped',
  'risk-review-due': 'Look at the risks again',
  'reflection-period-ends': 'The recovery and reflection period ends',
  'identification-decision-due': 'A decision on identification is due',
  'referral-to-answer': 'A referral waits for your answer',
  'referral-unanswered': 'A referral was not answered yet',
  'referral-to-report': 'A referral that you accepted waits for your report',
  'transfer-to-answer': 'Another organisation asks you to lead a case',
  'transfer-unanswered': 'A transfer was not answered yet',
  'case-given': 'A case was given to you',
  'case-without-worker': 'Nobody works on a case',
  'consent-ending': 'A consent ends soon',
  'emergency-to-confirm': 'An emergency waits for a second person',
  'emergency-to-review': 'An emergency access waits for review',
  'goal-review-due': 'Look at a goal again',
  'step-due': 'Something was promised to a person',
  'appointment-ahead': 'An appointment',
  'safety-to-check': 'Somebody did not come: find out whether they are safe',
  'correction-to-answer': 'The person asked for a correction',
  'feedback-to-answer': 'The person gave feedback',
  'safeguard-to-assess': 'An act waits for assessment before charge',
  'flag-due': 'A flag on a case asks to be looked at',
  'approval-of-closing': 'The closing of a case waits for a second look',
  'approval-of-transfer': 'Handing on the lead of a case waits for a second look',
  'approval-of-risk': 'A risk waits for a second look',
  'approval-of-plan': 'A plan waits for a second look',
  'approval-of-identification': 'A decision on identification waits for a second look',
  'approval-returned': 'What you asked to have looked at came back with a remark',
  'follow-up-due': 'A follow-up is due, if the person still wishes it',
  'retention-ended': 'A closed case was kept as long as it may be: erase it, or say why it is kept',
  'silence-to-close': 'A silence procedure comes to its hour',
  'dispute-to-settle': 'Two people wrote different things',
} as const satisfies Record<string, string>

export type TaskTitle = keyof typeof taskTitles

/** Why something comes before its hour: somebody waits for an answer of ours, in another organisation or in our own, or a person's safety does. */
export const pressingTasks = {
  answer: ['referral-to-answer', 'transfer-to-answer'],
  approval: [
    'approval-of-closing',
    'approval-of-transfer',
    'approval-of-risk',
    'approval-of-plan',
    'approval-of-identification',
  ],
  urgent: ['emergency-to-confirm', 'emergency-to-review', 'safety-to-check', 'urgent-need-unmet'],
} as const satisfies Record<string, readonly TaskTitle[]>
