export {
  type Intervention,
  interventionsIn,
  type ListedSpeaker,
  listedSpeakers,
  transcriptOf,
} from './interventions.ts'
export { type GivenCode, labelsTaken, suggestionsTaken } from './read-codes.ts'
