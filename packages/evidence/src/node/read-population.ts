import { Refusal } from '../refusal.ts'
import { readRows } from './read-rows.ts'

/**
 * Reads residents by country and year from a table with the columns "Country Code" (alpha-3), "Year" and "Value" (the
 * World Bank's form).
 *
 * @throws Refusal if a column is missing or a number is none
 */
export function readPopulation(path: string): (country: string, year: string) => number | undefined {
  const [header = [], ...rows] = readRows(path)
  const [country, year, value] = ['Country Code', 'Year', 'Value'].map((name) => {
    const at = header.indexOf(name)
    if (at < 0)
      throw new Refusal('bad-table', `the population table has no column "${name}"`, "Name the World Bank's table.")
    return at
  })
  const known = new Map(
    rows.map((row, number) => {
      const residents = Number(row[value!])
      if (!(residents > 0)) {
        throw new Refusal(
          'bad-table',
          `row ${number + 1} of the population table has no number of residents`,
          'Mend the row.',
        )
      }
      return [`${row[country!]} ${row[year!]}`, residents]
    }),
  )
  return (ofCountry, inYear) => known.get(`${ofCountry} ${inYear}`)
}
