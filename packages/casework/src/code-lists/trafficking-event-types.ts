import { codeList } from './code-list.ts'

/**
 * Kind of event in the history of a trafficking, each with a place and a date.
 */
export const traffickingEventTypes = codeList({
  name: 'trafficking-event-types',
  title: 'Type of event',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field hte_Type',
  provenance: 'verified',
  terms: [
    ['Recruitment', 'Recruitment'],
    ['Transit', 'Transit'],
    ['Exploitation', 'Exploitation'],
  ],
})

export type TraffickingEventType = (typeof traffickingEventTypes.codes)[number]
