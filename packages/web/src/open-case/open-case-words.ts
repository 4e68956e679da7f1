/** The words of opening a case. */
export const openCaseWords = {
  'openCase.title': 'New case',
  'openCase.heading': 'A new case',
  'openCase.intro':
    'Help begins before any case. Open one when the person agrees that somebody writes down what helps them: under a random code, not under a name. They can see all of it, and end it.',
  'openCase.first': 'Talk first',
  'openCase.firstText':
    'Ask, one question at a time, with a screening list. Nothing is saved until the person agrees that a case is opened.',
  'openCase.screen': 'Begin with a screening conversation',
  'openCase.goOn': 'Go on with the screening conversation',
  'openCase.now': 'Open a case now',
  'openCase.code': 'The code of this case will be {code}. Write it down for the person if that is safe.',
  'openCase.agrees': 'The person agrees that a case is opened',
  'openCase.agreesMissing': 'A case is opened only when the person agrees. Ask first.',
  'openCase.open': 'Open the case',
} as const
