/**
 * Where random bytes come from. Pure code never makes its own: it is handed a source, so that a release uses the
 * operating system's generator (node/system-random-source.ts) and a test can be repeated.
 */
export interface RandomSource {
  /** True only if an adversary who sees all earlier output cannot predict the next byte. A release demands it. */
  readonly unpredictable: boolean
  /** Overwrites every byte of the array with fresh random bytes. */
  fill(bytes: Uint8Array): void
}
