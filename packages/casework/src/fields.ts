import { type Entry, type Field, isDisputed, type Json, setField } from '@clarion/journal'
import { z } from 'zod'

/**
 * The state of a section that is a set of fields (contact, person, identity, exploitation): each keeps who said it, and
 * disagreement. A field that is absent was never spoken of; one whose value is null was taken back. Neither is a "no".
 */
export type Fields<Body> = {
  readonly [Name in keyof Body as Exclude<Name, 'cleared'>]?: Field<Exclude<Body[Name], undefined> | null>
}

/**
 * The body of a kind that describes by fields: every field may be left out, and what was said wrongly can be taken back
 * by naming it under `cleared`. At least one thing must be said.
 *
 * @param shape the fields, each optional
 */
export function fieldsBody<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z
    .strictObject({
      ...shape,
      cleared: z
        .array(z.enum(Object.keys(shape)))
        .optional()
        .meta({ title: 'Take back', description: 'Fields that should be empty again.', widget: 'cleared' }),
    })
    .refine((body) => Object.values(body).some((value) => value !== undefined), 'says nothing')
}

/**
 * Folds what an entry says of a section's fields. What it does not speak of stays.
 *
 * @param state the fields before
 * @param entry an entry whose body came from a schema made by {@link fieldsBody}
 */
export function setFields<State extends object>(state: State, entry: Entry<object>): State {
  const { cleared = [], ...said }: { cleared?: readonly string[] } & Record<string, Json | undefined> = {
    ...entry.body,
  }
  const next: Record<string, Field<Json>> = Object.fromEntries(Object.entries(state))
  for (const name of cleared) next[name] = setField(next[name], null, entry)
  for (const [name, value] of Object.entries(said)) {
    if (value !== undefined) next[name] = setField(next[name], value, entry)
  }
  // The names are those of the strict schema, and so those of the state.
  return next as State
}

/** @returns the names of the fields whose voices disagree */
export function disputedFields(state: object): string[] {
  return Object.entries(state).flatMap(([name, field]: [string, Field<Json>]) => (isDisputed(field) ? [name] : []))
}
