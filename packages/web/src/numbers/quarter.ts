const quarterText = /^(\d{4})-Q([1-4])$/

/** @returns whether the text names a quarter as the server writes it: `2026-Q4` */
export function isQuarter(text: string | undefined): text is string {
  return text !== undefined && quarterText.test(text)
}

/** @returns the first day of a quarter, `2026-10-01` */
export function firstDay(quarter: string): string {
  const [year, number] = partsOf(quarter)
  return new Date(Date.UTC(year, (number - 1) * 3, 1)).toISOString().slice(0, 10)
}

/** @returns the last day of a quarter, `2026-12-31` */
export function lastDay(quarter: string): string {
  const [year, number] = partsOf(quarter)
  return new Date(Date.UTC(year, number * 3, 0)).toISOString().slice(0, 10)
}

/** @returns the quarter some quarters later, or earlier where `count` is below zero */
export function quarterAfter(quarter: string, count: number): string {
  const [year, number] = partsOf(quarter)
  const place = year * 4 + number - 1 + count
  return `${Math.floor(place / 4)}-Q${(place % 4) + 1}`
}

/** @returns the quarter of an instant in UTC */
export function quarterOf(time: number): string {
  const date = new Date(time)
  return `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`
}

/** @returns every quarter from one to another, both included; a quarter in which nobody came is one too */
export function quartersBetween(first: string, last: string): string[] {
  const quarters: string[] = []
  for (let quarter = first; quarter <= last && quarters.length < 200; quarter = quarterAfter(quarter, 1)) {
    quarters.push(quarter)
  }
  return quarters
}

function partsOf(quarter: string): readonly [year: number, number: number] {
  const [, year = '', number = ''] = quarterText.exec(quarter) ?? []
  return [Number(year), Number(number)]
}
