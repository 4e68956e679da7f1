import { codeList } from './code-list.ts'

/**
 * How the person and the trafficker knew each other. The code `Unaquainted` is spelt as the standard spells it.
 */
export const traffickerRelationships = codeList({
  name: 'trafficker-relationships',
  title: 'Relationship to the trafficker',
  source: 'HTCDS 2.0 (IOM, CC BY 4.0), field vic_RelationshipToTrafficker',
  provenance: 'verified',
  terms: [
    ['Familial', 'Familial'],
    ['Acquainted', 'Acquainted'],
    ['Unaquainted', 'Unacquainted'],
  ],
})

export type TraffickerRelationship = (typeof traffickerRelationships.codes)[number]
