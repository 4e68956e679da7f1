import { codeList } from './code-list.ts'

/**
 * The acts of trafficking: exactly five (Palermo Protocol, article 3(a)). Abduction is a means, not an act. None of
 * them asks for a border or an organised group (article 34(2) of the parent Convention).
 */
export const palermoActs = codeList({
  name: 'palermo-acts',
  title: 'Acts',
  source: 'Palermo Protocol (A/RES/55/25, annex II), article 3(a)',
  provenance: 'verified',
  terms: [
    ['recruitment', 'Recruitment'],
    ['transportation', 'Transportation'],
    ['transfer', 'Transfer'],
    ['harbouring', 'Harbouring'],
    ['receipt', 'Receipt'],
  ],
})

export type PalermoAct = (typeof palermoActs.codes)[number]
