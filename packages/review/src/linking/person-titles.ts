/** Words beside a name that name nobody. */
export const personTitles: ReadonlySet<string> = new Set(
  'the chair chairman chairperson president vice hon honourable rt right mr mrs ms miss dr prof professor sir dame lord madam minister ambassador excellency am mp m mme mlle sr sra srta г-н г-жа'.split(
    ' ',
  ),
)
