import { type Markup, markup } from './markup.ts'

/** One bar: a value, its synthetic count and, in a private picture, the real one. */
export interface Bar {
  readonly label: string
  readonly synthetic: number
  readonly real?: number
}

const width = 640
const labelWidth = 220
const barHeight = 16
const gap = 6

/**
 * Horizontal bars as inline SVG, with the figures written beside them: a picture for those who see it and a table of text
 * for those who do not (the SVG has a title and every bar its number).
 */
export function barPicture(title: string, bars: readonly Bar[]): Markup {
  const pairs = bars.some((bar) => bar.real !== undefined)
  const rowHeight = (pairs ? 2 : 1) * barHeight + gap
  const most = bars.reduce((max, bar) => Math.max(max, bar.synthetic, bar.real ?? 0), 1)
  const scale = (count: number): number => ((width - labelWidth - 90) * count) / most
  const height = bars.length * rowHeight + gap
  return markup`<svg role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg"><title>${title}</title>${bars.map(
    (bar, at) => {
      const top = gap + at * rowHeight
      const label = bar.label === '' ? '(not known)' : bar.label
      return markup`<text x="${labelWidth - 8}" y="${top + 12}" text-anchor="end">${label}</text>${one(top, bar.synthetic, 'synthetic')}${
        bar.real === undefined ? '' : one(top + barHeight, bar.real, 'real')
      }`
    },
  )}</svg>`

  function one(top: number, count: number, kind: 'synthetic' | 'real'): Markup {
    return markup`<rect class="${kind}" x="${labelWidth}" y="${top}" width="${scale(count).toFixed(1)}" height="${barHeight - 2}"/><text x="${(labelWidth + scale(count) + 4).toFixed(1)}" y="${top + 12}">${count}</text>`
  }
}
