import type { z } from 'zod'

/**
 * Takes out of a body what its schema does not accept, so that one value that our records have no room for does not keep
 * the others out.
 *
 * @returns the body that is accepted, undefined when nothing is left; and the names of the members that were taken out
 */
export function fitting<Body extends object>(
  schema: z.ZodType,
  body: Body,
): { body: Partial<Body> | undefined; leftOut: string[] } {
  const leftOut: string[] = []
  let kept: Partial<Body> = Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  ) as Partial<Body>
  for (;;) {
    if (Object.keys(kept).length === 0) return { body: undefined, leftOut }
    const result = schema.safeParse(kept)
    if (result.success) return { body: kept, leftOut }
    const names = new Set(result.error.issues.map(({ path }) => String(path[0])))
    const next = Object.fromEntries(Object.entries(kept).filter(([name]) => !names.has(name))) as Partial<Body>
    if (Object.keys(next).length === Object.keys(kept).length) return { body: undefined, leftOut: Object.keys(body) }
    leftOut.push(...names)
    kept = next
  }
}
