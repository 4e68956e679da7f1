const minute = 60_000

/** @returns how long to wait after so many failures, in milliseconds: 1, 2, 4, ... minutes, an hour at most */
export function pauseAfter(attempts: number): number {
  return Math.min(60, 2 ** Math.max(0, attempts - 1)) * minute
}
