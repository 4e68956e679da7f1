/**
 * Integers in memory that threads can share.
 *
 * @param length how many
 */
export function sharedInts(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(length * 4))
}

/**
 * The same integers in an array twice as long.
 *
 * @param array what was too short
 * @param least its new length at least
 */
export function enlarged(array: Int32Array, least = 0): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(least, array.length * 2))
  larger.set(array)
  return larger
}
