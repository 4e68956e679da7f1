export { type HtcdsCase, type HtcdsPrefix, htcdsCase } from './htcds-case.ts'
export * from './htcds-fields.ts'
export * from './htcds-record.ts'
