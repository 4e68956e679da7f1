import { livedCycle } from './testing/lived-cycle.ts'

livedCycle('en', { width: 1280, height: 800 })
