import type { html } from 'hono/html'

/** A piece of HTML made by a tagged template: everything put into it is escaped. */
export type Html = ReturnType<typeof html>
