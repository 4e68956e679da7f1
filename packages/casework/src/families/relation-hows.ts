/** What the other person is to this one: the words of one half of a link between two cases. */
export const relationHows = {
  parent: 'Parent',
  child: 'Child',
  guardian: 'Guardian',
  ward: 'Ward, under guardianship',
  sibling: 'Brother or sister',
  partner: 'Spouse or partner',
  relative: 'Another relative',
  household: 'Lives in the same household',
  incident: 'Found together, in the same incident',
} as const

export type RelationHow = keyof typeof relationHows

/** What this one is to the other, then; whatever is not named here is the same from both sides. */
const converses: { readonly [How in RelationHow]?: RelationHow } = {
  parent: 'child',
  child: 'parent',
  guardian: 'ward',
  ward: 'guardian',
}

/** @returns what the half in the other case says where the half in this one says `how` */
export function converseOf(how: RelationHow): RelationHow {
  return converses[how] ?? how
}
