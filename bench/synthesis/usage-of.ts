/** What a measured program used: CPU seconds of all its threads, and its peak resident memory. */
export interface Usage {
  readonly cpu: number
  readonly megabytes: number
}

/** Finds the line that report-usage.ts and run-peer.py write to the error stream at their end; undefined without one. */
export function usageOf(errorStream: string): Usage | undefined {
  const found = /^usage (\{.*\})$/m.exec(errorStream)?.[1]
  if (found === undefined) return undefined
  const { cpu, megabytes }: { cpu: number; megabytes: number } = JSON.parse(found)
  return { cpu, megabytes }
}
