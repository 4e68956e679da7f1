import type { SaidMeanwhile } from './said-meanwhile.ts'

/** Why an entry was not sent: it would replace what its author said in another window, unseen in this one. */
export class Overtaken extends Error {
  readonly said: readonly SaidMeanwhile[]

  constructor(said: readonly SaidMeanwhile[]) {
    super('said in another window meanwhile')
    this.name = 'Overtaken'
    this.said = said
  }
}
