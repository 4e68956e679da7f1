export { aHearingVocabulary } from './a-hearing.ts'
export { aTransmittal, type ListedMission, missions } from './missions.ts'
