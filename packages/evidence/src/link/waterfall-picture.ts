import { type Markup, markup } from '../report/markup.ts'
import type { UncertainPair } from './review-queue.ts'

const width = 660
const labelWidth = 300
const rowHeight = 22

/**
 * How the evidence about a pair adds up, as inline SVG: it starts at the odds of two records taken at random, each bar
 * moves it by the bits of one comparison, the last line says where it ends. Bars to the right speak for one person.
 *
 * @param pair a pair with its evidence
 * @returns the picture; every figure also stands in it as text
 */
export function waterfallPicture(pair: UncertainPair): Markup {
  const steps = [
    { label: 'two records at random', bits: pair.prior },
    ...pair.evidence.map(({ field, says, bits }) => ({ label: `${field}: ${says}`, bits })),
  ]
  const ends: number[] = []
  for (const { bits } of steps) ends.push((ends.at(-1) ?? 0) + bits)
  const low = Math.min(0, ...ends)
  const high = Math.max(0, ...ends)
  const scale = (width - labelWidth - 60) / Math.max(1, high - low)
  const place = (bits: number) => labelWidth + 10 + (bits - low) * scale
  const height = (steps.length + 1) * rowHeight + 8
  return markup`<svg role="img" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg"><title>How the evidence adds up, in bits</title><line class="even" x1="${place(0).toFixed(1)}" x2="${place(0).toFixed(1)}" y1="0" y2="${height}"/>${steps.map(
    ({ label, bits }, at) => {
      const from = ends[at]! - bits
      const x = Math.min(place(from), place(ends[at]!))
      const y = 4 + at * rowHeight
      const wide = Math.max(1, Math.abs(bits) * scale)
      return markup`<text x="${labelWidth}" y="${y + 14}" text-anchor="end">${shortened(label)}</text><rect class="${bits < 0 ? 'against' : 'for'}" x="${x.toFixed(1)}" y="${y}" width="${wide.toFixed(1)}" height="${rowHeight - 5}"/><text x="${(x + wide + 4).toFixed(1)}" y="${y + 14}">${signed(bits)}</text>`
    },
  )}<text x="${labelWidth}" y="${4 + steps.length * rowHeight + 14}" text-anchor="end" class="sum">together</text><text x="${(place(pair.weight) + 4).toFixed(1)}" y="${4 + steps.length * rowHeight + 14}" class="sum">${signed(pair.weight)}</text></svg>`
}

function shortened(label: string): string {
  return label.length > 46 ? `${label.slice(0, 45)}…` : label
}

/** Bits with their sign, a true minus. */
export function signed(bits: number): string {
  if (Math.abs(bits) < 0.05) return '0.0'
  return `${bits < 0 ? '−' : '+'}${Math.abs(bits).toFixed(1)}`
}
