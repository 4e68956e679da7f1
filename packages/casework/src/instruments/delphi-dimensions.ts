import { codeList } from '../code-lists/code-list.ts'

/** The six dimensions of the ILO-EC operational indicators; each is judged on its own. */
export const delphiDimensions = codeList({
  name: 'delphi-dimensions',
  title: 'Dimension',
  source: 'ILO and European Commission, Operational indicators of trafficking in human beings (2009), WCMS_105023',
  provenance: 'verified',
  terms: [
    ['deceptive-recruitment', 'Deceptive recruitment'],
    ['coercive-recruitment', 'Coercive recruitment'],
    ['recruitment-by-abuse-of-vulnerability', 'Recruitment by abuse of vulnerability'],
    ['exploitation', 'Exploitation'],
    ['coercion-at-destination', 'Coercion at destination'],
    ['abuse-of-vulnerability-at-destination', 'Abuse of vulnerability at destination'],
  ],
})

export type DelphiDimension = (typeof delphiDimensions.codes)[number]
