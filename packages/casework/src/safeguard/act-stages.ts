import { choice } from '../words.ts'

/** How far an act has come with an authority. */
export const stageField = choice({
  known: 'Nobody has acted on it',
  stopped: 'Stopped or questioned',
  arrested: 'Arrested',
  detained: 'Detained',
  charged: 'Charged',
  convicted: 'Convicted',
  fined: 'Fined or excluded from something',
  removal: 'Removal ordered',
  discontinued: 'No charge, or discontinued',
  lifted: 'Penalty lifted or conviction set aside',
}).meta({ title: 'What has happened since' })
