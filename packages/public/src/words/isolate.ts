/**
 * Shuts a name off from the direction of the sentence around it (Unicode TR9, FSI and PDI): a Latin name in an Arabic
 * sentence must not turn its commas round.
 */
export function isolate(name: string): string {
  return `\u2068${name}\u2069`
}
