/** Who a sentence says spoke, the widest first. Each word is a claim about counts. */
export const rungs = ['all', 'all-panels', 'most', 'many', 'several', 'some', 'one'] as const

/** One of them. */
export type Rung = (typeof rungs)[number]

/** Who spoke for something, of whom. Panels are counted when at least one of their speakers did. */
export type SupportCounts = {
  readonly speakers: number
  readonly constituencies: number
  readonly panels: number
  readonly ofSpeakers: number
  readonly ofConstituencies: number
  readonly ofPanels: number
  /** The speakers of each constituency; absent where nobody counted by it. */
  readonly byConstituency?: Readonly<Record<string, Pick<SupportCounts, 'speakers' | 'ofSpeakers'>>>
}

/**
 * What each word demands. "All" is all: one who did not say it makes it "most". "Across all panels", "the panels": somebody in
 * every panel, and two constituencies, or it was one group's round. "Many": a third of the speakers, five at least,
 * of two constituencies. "Several": three; "some": two; "one": one.
 */
export const demands: Readonly<Record<Rung, (counts: SupportCounts) => boolean>> = {
  all: ({ speakers, ofSpeakers }) => speakers > 0 && speakers === ofSpeakers,
  'all-panels': ({ panels, ofPanels, constituencies }) => panels > 0 && panels === ofPanels && constituencies >= 2,
  most: ({ speakers, ofSpeakers }) => speakers > ofSpeakers / 2,
  many: ({ speakers, ofSpeakers, constituencies }) => speakers >= Math.max(5, ofSpeakers / 3) && constituencies >= 2,
  several: ({ speakers }) => speakers >= 3,
  some: ({ speakers }) => speakers >= 2,
  one: ({ speakers }) => speakers >= 1,
}

/** @returns the widest word that the counts carry; undefined when nobody said it */
export function widestRung(counts: SupportCounts): Rung | undefined {
  return rungs.find((rung) => demands[rung](counts))
}
