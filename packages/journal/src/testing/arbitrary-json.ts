import fc from 'fast-check'
import type { Json } from '../canonical-json.ts'

/** Well-formed text of any script, with what breaks sorting and escaping: pairs, controls, direction marks. */
export const arbitraryText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => text.isWellFormed()),
  fc.constantFrom('', '\u0000', '\ud83d\ude00', '\ufb33', '\u20ac', '\u0080', '\r', '"\\', '__proto__', 'constructor'),
)

/** Anything that JSON can say. */
export const arbitraryJson: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.integer(),
    arbitraryText,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(arbitraryText, tie('value'), { maxKeys: 5, noNullPrototype: true }),
  ),
})).value
