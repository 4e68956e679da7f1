/**
 * @param names every organisation's name by its id
 * @param lead the organisation that leads the case, which needs no consent and no referral
 * @returns the organisations to choose from
 */
export function otherOrganisations(
  names: ReadonlyMap<string, string>,
  lead: { readonly id: string },
): { code: string; label: string }[] {
  return [...names].flatMap(([code, label]) => (code === lead.id ? [] : [{ code, label }]))
}
