import { diminutiveFamily } from './diminutives.ts'
import { soundKey } from './sound-key.ts'
import { jaroWinkler, withinOneSlip } from './string-distance.ts'

/**
 * How alike two different folded names are, without regard to where they stand.
 *
 * @param left a folded name
 * @param right another one
 * @param soundAlike whether the two sound alike; for whoever has worked out the sounds already
 * @returns 2 alike (one slip, same sound, short form, Jaro-Winkler >= .92), 3 similar (>= .85), 4 same first three
 *   letters or an initial, 5 different
 */
export function nameLikeness(left: string, right: string, soundAlike = () => sameSound(left, right)): number {
  const family = diminutiveFamily(left)
  if (family !== undefined && family === diminutiveFamily(right)) return 2
  if (left.length > 2 && right.length > 2 && withinOneSlip(left, right)) return 2
  // Where the first letters differ, nothing is asked of a similarity below .85.
  const similarity = jaroWinkler(left, right, left.charCodeAt(0) === right.charCodeAt(0) ? 0.6 : 0.85)
  if (similarity >= 0.92) return 2
  if ((similarity >= 0.6 || left.charCodeAt(0) !== right.charCodeAt(0)) && soundAlike()) return 2
  if (similarity >= 0.85) return 3
  if (left.length === 1 || right.length === 1) return left[0] === right[0] ? 4 : 5
  return left.slice(0, 3) === right.slice(0, 3) ? 4 : 5
}

function sameSound(left: string, right: string): boolean {
  const sound = soundKey(left)
  return sound.length >= 2 && sound === soundKey(right)
}
