export type { CastName } from '../demonstration/cast.ts'
export { castId } from '../demonstration/cast.ts'
export { type ServedDemonstration, serveDemonstration } from './serve-demonstration.ts'
