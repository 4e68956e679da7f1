import type { Proposer } from '@clarion/review'

/** Those who speak, as they are typed: parties beside each other, and for each group who of it does not share the position. */
export type TypedParties = { readonly by: string; readonly except: Readonly<Record<string, string>> }

/** Nobody yet, or the one party that somebody speaks for. */
export function firstParties(mine: readonly string[]): TypedParties {
  return { by: mine.length === 1 ? (mine[0] ?? '') : '', except: {} }
}

/** What was typed, parted by commas of any script, semicolons or blanks; each once, in capitals. */
export function namesIn(text: string): string[] {
  const names = text
    .toUpperCase()
    .split(/[\s,;،؛、，；]+/u)
    .filter((name) => name !== '')
  return [...new Set(names)]
}

/** @returns whether a text can be the name of a State or a group */
export function isParty(name: string): boolean {
  return /^[A-Z][A-Z0-9-]{1,31}$/.test(name)
}

/** @returns whether a text can be a State's three letters */
export function isState(name: string): boolean {
  return /^[A-Z]{3}$/.test(name)
}

/** @returns the names in it that are none, as they were typed */
export function wrongIn({ by, except }: TypedParties): string[] {
  const parties = namesIn(by)
  const states = parties.flatMap((party) => namesIn(except[party] ?? ''))
  return [...parties.filter((name) => !isParty(name)), ...states.filter((name) => !isState(name))]
}

/** @returns those who speak, as an entry has them */
export function proposersIn({ by, except }: TypedParties): Proposer[] {
  return namesIn(by).map((party) => ({ party, except: namesIn(except[party] ?? '') }))
}
