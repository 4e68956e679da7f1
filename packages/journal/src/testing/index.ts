export { anEntry, chained, named, sha256 } from './a-journal.ts'
export { arbitraryJson, arbitraryText } from './arbitrary-json.ts'
export { type Bent, bend, waysToBend } from './bent-journal.ts'
