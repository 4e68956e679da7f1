import { type Field, isDisputed, type Voice } from './field.ts'

/**
 * Since when somebody should settle something: the instant of the last voice in the field that has been in dispute for
 * longest. Looks through a whole state, so that a section need not say where its fields are.
 *
 * @param state a section's state
 * @returns the instant; undefined when no field is in dispute
 */
export function disputedSince(state: unknown): string | undefined {
  if (typeof state !== 'object' || state === null) return undefined
  const here =
    isField(state) && isDisputed(state)
      ? state
          .map(({ said }) => said)
          .sort()
          .at(-1)
      : undefined
  const within = Object.values(state).flatMap((member) => disputedSince(member) ?? [])
  return [...(here === undefined ? [] : [here]), ...within].sort()[0]
}

function isField(value: object): value is Field<never> {
  return Array.isArray(value) && value.length > 1 && value.every(isVoice)
}

function isVoice(value: unknown): value is Voice<never> {
  return (
    typeof value === 'object' && value !== null && ['value', 'entry', 'number', 'said'].every((name) => name in value)
  )
}
