import type { ServiceLine } from '../code-lists/service-lines.ts'
import type { ShareableSection } from './shareable-sections.ts'

/** What every service needs: to reach the person safely, and to know what is asked for. */
const least: readonly ShareableSection[] = ['contact', 'needs']

/** A house must know whom it takes in; who guards somebody, from what; who interprets or gives advice, hardly anything. */
const more: { readonly [Line in ServiceLine]?: readonly ShareableSection[] } = {
  accommodation: ['contact', 'person', 'needs'],
  security: ['contact', 'risk'],
  interpretation: ['contact'],
  'legal-information': ['contact'],
  'tracing-and-family-reunification': ['contact'],
}

/**
 * The parts with which the question for consent begins, by what is asked of the recipient: the least with which such a service
 * can begin (IOM Data Protection Principle 2). A beginning of the conversation and not its end: the person takes away and adds.
 * Names, documents, what happened and what was asked in a screening are never among them.
 *
 * @param line what sort of service it is, as an address says it
 */
export function suggestedSections(line: string): readonly ShareableSection[] {
  return Object.hasOwn(more, line) ? (more[line as ServiceLine] ?? least) : least
}
