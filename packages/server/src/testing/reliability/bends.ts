import type { Bend } from './bend.ts'
import { drawnBends } from './drawn-bends.ts'
import { journalBends } from './journal-bends.ts'
import { logBends } from './log-bends.ts'

/** Every way of bending that the check must find, by name. */
export const bends: Readonly<Record<string, Bend>> = { ...journalBends, ...drawnBends, ...logBends }
