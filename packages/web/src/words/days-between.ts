const day = 86_400_000

/** @returns how many midnights of the reader's clock lie between two instants */
export function daysBetween(one: number, other: number): number {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0)
  // Days of 23 and 25 hours exist where clocks are changed.
  return Math.round((midnight(other) - midnight(one)) / day)
}
