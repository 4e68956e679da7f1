/** What the list of cases is narrowed to, as it stands in the address: codes and ids of colleagues, never a text. */
export type CaseFilterValues = Readonly<Partial<Record<CaseFilterName, string>>>

/** The names of the filters in the address. */
export const caseFilterNames = ['status', 'lead', 'worker', 'flag', 'form'] as const

export type CaseFilterName = (typeof caseFilterNames)[number]

/** @returns the filters of an address, without what else stands in it */
export function filtersInAddress(search: Readonly<Record<string, string | undefined>>): CaseFilterValues {
  return Object.fromEntries(caseFilterNames.flatMap((name) => (search[name] ? [[name, search[name]]] : [])))
}

/** @returns whether two narrow the list to the same */
export function areSameFilters(one: CaseFilterValues, other: CaseFilterValues): boolean {
  return caseFilterNames.every((name) => (one[name] ?? '') === (other[name] ?? ''))
}
