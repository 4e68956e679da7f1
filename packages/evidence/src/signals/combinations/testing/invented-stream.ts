import { randomVariates } from '../../../estimate/random-variates.ts'
import { readCaseStream } from '../read-case-stream.ts'

/** A line of an invented case list. */
export interface InventedLine {
  organisation: string
  quarter: number
  form: string
  age: string
  place: string
  count: number
}

const forms = ['labour', 'sexual', 'criminal', 'labour;criminal']
const ages = ['adult', 'child']
const places = ['north', 'south', 'east', 'west', 'port']

/** A quiet stream of three organisations and eight quarters; about 60 people a quarter and organisation. */
export function inventedLines(seed: number, quarters = 8): InventedLine[] {
  const random = randomVariates(seed, 0)
  return ['police', 'shelter', 'inspectorate'].flatMap((organisation, mix) =>
    Array.from({ length: quarters }, (_, quarter) =>
      forms.flatMap((form, one) =>
        ages.flatMap((age, two) =>
          places.map((place, three) => ({
            organisation,
            quarter,
            form,
            age,
            place,
            count: random.poisson(0.6 + 0.3 * ((one + two + three + mix) % 5)),
          })),
        ),
      ),
    ).flat(),
  )
}

/** The lines as a file, 2020-Q1 first. */
export function inventedText(lines: readonly InventedLine[]): string {
  return [
    'quarter,organisation,form,age,place,count',
    ...lines.map(
      ({ organisation, quarter, form, age, place, count }) =>
        `${2020 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1},${organisation},${form},${age},${place},${count}`,
    ),
  ].join('\n')
}

/** The lines as the command line would read them. */
export function inventedStream(lines: readonly InventedLine[]) {
  return readCaseStream(inventedText(lines), { by: ['form', 'age', 'place'] })
}
