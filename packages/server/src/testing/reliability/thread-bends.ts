import type { Bend } from './bend.ts'
import { drawnBends } from './drawn-bends.ts'
import { journalBends } from './journal-bends.ts'

/** Ways of bending one thread, for which that thread must be named whatever else was bent, by name. */
export const threadBends: Readonly<Record<string, Bend>> = { ...journalBends, ...drawnBends }
