import type { SupportCounts } from './rungs.ts'

/** Someone who took the floor, and the messages that people found in what was said. */
export type CodedIntervention = {
  readonly speaker: string
  readonly constituency: string
  /** Absent for one from the floor. */
  readonly panel?: string
  readonly messages: readonly string[]
}

/**
 * Counts who is behind a message. A speaker who took the floor twice is one; whoever presides is no participant and must be
 * left out by the caller.
 */
export function countSupport(interventions: readonly CodedIntervention[], message: string): SupportCounts {
  const those = interventions.filter(({ messages }) => messages.includes(message))
  const heard = Map.groupBy(interventions, ({ constituency }) => constituency)
  const byConstituency = Object.fromEntries(
    Array.from(heard, ([constituency, own]) => [
      constituency,
      {
        speakers: distinct(
          own.filter(({ messages }) => messages.includes(message)),
          nameOf,
        ),
        ofSpeakers: distinct(own, nameOf),
      },
    ]),
  )
  return {
    byConstituency,
    speakers: distinct(those, nameOf),
    constituencies: distinct(those, ({ constituency }) => constituency),
    panels: distinct(those, ({ panel }) => panel),
    ofSpeakers: distinct(interventions, nameOf),
    ofConstituencies: distinct(interventions, ({ constituency }) => constituency),
    ofPanels: distinct(interventions, ({ panel }) => panel),
  }
}

function nameOf({ speaker, constituency }: CodedIntervention): string {
  return `${constituency}\n${speaker}`
}

function distinct(those: readonly CodedIntervention[], by: (one: CodedIntervention) => string | undefined): number {
  return new Set(those.map(by).filter((value) => value !== undefined)).size
}
