/** The words of the support plan. */
export const planWords = {
  'plan.title': 'Plan',
  'plan.heading': 'The plan, in the person’s own words',
  'plan.intro':
    'The person says what they want; the words stay theirs. A setback is part of the way, and a goal may change or be left.',
  'plan.none':
    'No goal yet. Ask: “What would make your life better, and what comes first?” Write down the answer as it was said.',
  'plan.hidden': 'The plan of this person is not shared with you.',
  'plan.add': 'Add a goal',
  'plan.open': 'Open the plan',
  'plan.settled': 'Reached, or left',
  'plan.steps': 'Steps',
  'plan.noSteps': 'No step yet: who does what first?',
  'plan.done': '{count, plural, one {{done} of # step done} other {{done} of # steps done}}',
  'plan.addStepShort': 'Add a step',
  'plan.addStep': 'Add a step: {goal}',
  'plan.progressShort': 'Write down how it goes',
  'plan.progress': 'Write down how it goes: {goal}',
  'plan.stepDone': 'Done: {step}',
  'plan.stepElseShort': 'Later, or not wanted',
  'plan.stepElse': 'Later, or not wanted: {step}',
  'plan.by': 'by {day}',
  'plan.review': 'Look at it again on {day}',
  'plan.lookedAt': 'Last looked at on {day}',
} as const
