export * from './sample-hearing.ts'
export * from './small-hearing.ts'
