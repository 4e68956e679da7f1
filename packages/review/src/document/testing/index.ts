export { arbitraryDocument, hostile } from './arbitrary-document.ts'
export { plainLines } from './plain-lines.ts'
export { sampleCompilation, sampleSummary } from './sample-document.ts'
