import { livedCycle } from './testing/lived-cycle.ts'

livedCycle('ar', { width: 320, height: 640 })
