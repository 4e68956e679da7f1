import { type Markup, markup } from '../report/markup.ts'
import type { Estimation, Omission } from './estimation.ts'

const width = 640
const left = 190
const row = 20

/**
 * How far the figure moves: the estimate with its interval, the best models, and the estimate without each list and each thin
 * overlap, on one scale. Every row has its figures written beside it.
 *
 * @param rounded how figures are written
 */
export function spreadPicture(estimation: Estimation, rounded: (value: number) => string): Markup {
  const { estimate, interval, spread, withoutList, withoutOverlap } = estimation
  const [low, high] = interval
  const known = (rows: readonly Omission[]) => rows.flatMap((one) => (one.estimate === null ? [] : [one.estimate]))
  const rows: { readonly label: string; readonly values: readonly number[] }[] = [
    { label: `the ${spread.length} best models`, values: spread.map((one) => one.estimate) },
    ...withoutList.map((one) => ({ label: `without ${one.without}`, values: known([one]) })),
    { label: 'without one thin overlap', values: known(withoutOverlap) },
  ].filter(({ values }) => values.length > 0)
  const all = [low, high, estimate, ...rows.flatMap(({ values }) => values)].filter((value) => value > 0)
  const [least, most] = [Math.min(...all), Math.max(...all)]
  if (!(most > least) || !Number.isFinite(most)) return markup``
  // Figures of people differ by factors, so the scale is one of factors.
  const place = (value: number) => left + ((width - left - 20) * Math.log(value / least)) / Math.log(most / least)
  const height = (rows.length + 2) * row
  const middle = (at: number) => at * row + row / 2
  return markup`<svg role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg"><title>How far the figure moves between models and without parts of the data, from ${rounded(least)} to ${rounded(most)}</title><text x="0" y="${middle(0) + 4}">estimate, 95 % interval</text><line class="line" x1="${place(low).toFixed(1)}" x2="${place(high).toFixed(1)}" y1="${middle(0)}" y2="${middle(0)}"/><circle class="bar" cx="${place(estimate).toFixed(1)}" cy="${middle(0)}" r="6"/>${rows.map(
    ({ label, values }, at) =>
      markup`<text x="0" y="${middle(at + 1) + 4}">${label}</text>${values.map(
        (value) =>
          markup`<circle class="bar" cx="${place(value).toFixed(1)}" cy="${middle(at + 1)}" r="4" fill-opacity="0.6"/>`,
      )}`,
  )}<text x="${left}" y="${height - 4}">${rounded(least)}</text><text x="${width}" y="${height - 4}" text-anchor="end">${rounded(most)}</text></svg>`
}
