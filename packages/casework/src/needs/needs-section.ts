import { currentValue, type Field, isDisputed, section } from '@clarion/journal'
import type { ServiceLine } from '../code-lists/service-lines.ts'

export type NeedStatus = 'urgent' | 'needed' | 'met' | 'declined' | 'not-needed'

/** What the person needs, line by line; a line that is absent was not asked about. */
export type NeedsState = {
  readonly lines: { readonly [Line in ServiceLine]?: Field<NeedStatus> }
  /** In the person's own words; sealed. */
  readonly words: Field<string>
}

export const needsSection = section<NeedsState>({
  name: 'needs',
  title: 'Needs: what is urgent, what is needed, what was met or declined',
  initial: { lines: {}, words: [] },
  listing: (state) => ({ urgent: linesWith(state, 'urgent') }),
  facts: (state) => ({ urgentNeeds: linesWith(state, 'urgent'), openNeeds: linesWith(state, 'needed') }),
  disputes: ({ lines, words }) =>
    Object.entries(lines)
      .flatMap(([line, field]) => (isDisputed(field) ? [line] : []))
      .concat(isDisputed(words) ? ['words'] : []),
})

/** @returns the lines that stand at a status now, in the order of their names */
export function linesWith({ lines }: NeedsState, status: NeedStatus): string[] {
  return Object.entries(lines)
    .flatMap(([line, field]) => (currentValue(field) === status ? [line] : []))
    .sort()
}
