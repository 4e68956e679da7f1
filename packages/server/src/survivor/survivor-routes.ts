import type { Route } from '../http/route.ts'
import { casePageRoutes } from './case-page-routes.ts'
import { sharingPageRoutes } from './sharing-page-routes.ts'
import { signInPageRoutes } from './sign-in-page-routes.ts'
import type { SurvivorParts } from './survivor-sessions.ts'
import { voicePageRoutes } from './voice-page-routes.ts'

/** The survivor's own view: plain pages and plain forms, without script. Mount with `survivorRefusals`. */
export function survivorRoutes(parts: SurvivorParts): readonly Route[] {
  return [...signInPageRoutes(parts), ...casePageRoutes, ...sharingPageRoutes, ...voicePageRoutes]
}
