import { type Markup, markup } from './markup.ts'

/** One bar: a value, its synthetic count and, in a private picture, the real one. */
export interface Bar {
  readonly label: string
  readonly synthetic: number
  readonly real?: number
}

/** In CSS pixels, as all heights here; widths are shares of the page, so that letters are as large on a telephone. */
const barHeight = 14
const labelHeight = 18
const gap = 8
/** Of the width, for the longest bar; the rest is for its number. */
const longest = 72

/**
 * Horizontal bars as inline SVG, each under its value and with its figure beside it: a picture for those who see it and a
 * table of text for those who do not (the SVG has a title and every bar its number).
 */
export function barPicture(title: string, bars: readonly Bar[]): Markup {
  const pairs = bars.some((bar) => bar.real !== undefined)
  const step = labelHeight + (pairs ? 2 : 1) * barHeight + gap
  const most = bars.reduce((max, bar) => Math.max(max, bar.synthetic, bar.real ?? 0), 1)
  return markup`<svg role="img" width="100%" height="${bars.length * step}" xmlns="http://www.w3.org/2000/svg"><title>${title}</title>${bars.map(
    (bar, at) => {
      const top = at * step + labelHeight
      const label = bar.label === '' ? '(not known)' : bar.label
      return markup`<text x="0" y="${top - 4}">${label}</text>${one(top, bar.synthetic, 'synthetic')}${
        bar.real === undefined ? '' : one(top + barHeight, bar.real, 'real')
      }`
    },
  )}</svg>`

  function one(top: number, count: number, kind: 'synthetic' | 'real'): Markup {
    const share = ((longest * count) / most).toFixed(2)
    return markup`<rect class="${kind}" x="0" y="${top}" width="${share}%" height="${barHeight - 2}"/><text x="${share}%" dx="5" y="${top + barHeight - 3}">${count}</text>`
  }
}
