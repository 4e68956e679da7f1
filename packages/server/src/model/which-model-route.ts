import { z } from 'zod'
import { type Route, route } from '../http/route.ts'
import type { ModelSettings } from './model-settings.ts'

/** Which language model may be asked, so that a page can say to whom words would go before anybody asks; never its key or its path. */
export function whichModelRoute(settings: ModelSettings | null): Route {
  return route({
    method: 'get',
    path: '/api/model',
    summary: 'Which language model may be asked, if one is set; nothing is asked of it',
    tag: 'review',
    who: 'member',
    verb: 'use-model',
    answer: z.object({
      model: z
        .object({
          name: z.string(),
          host: z.string().meta({ description: 'To whom words would leave.' }),
          seconds: z.number().meta({ description: 'How long an answer is waited for as a whole.' }),
          characters: z.int().meta({ description: 'How many characters a question has at most.' }),
        })
        .nullable(),
    }),
    handle: async () => ({
      model: settings && {
        name: settings.model,
        host: settings.address.host,
        seconds: settings.patience / 1000,
        characters: settings.mostCharacters,
      },
    }),
  })
}
