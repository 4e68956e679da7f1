import { calendarRoutes } from './calendar/calendar-routes.ts'
import { commitmentsRoute } from './commitment/commitments-route.ts'
import { conductRoutes } from './conduct/conduct-routes.ts'
import { cyclePageRoutes } from './cycle/cycle-page-routes.ts'
import { declarationDocumentRoute } from './declaration/declaration-document-route.ts'
import { readFileRoute } from './declaration/read-file-route.ts'
import { colleaguesRoute } from './directory/colleagues-route.ts'
import { directoryRoutes } from './directory/directory-routes.ts'
import { entriesRoute } from './door/entries-route.ts'
import { relatedRoute } from './families/related-route.ts'
import { fileRoutes } from './files/file-routes.ts'
import { codersRoute } from './hearing/coders-route.ts'
import { documentsOfSummary } from './hearing/documents-of-summary.ts'
import { summaryDocumentRoute } from './hearing/summary-document-route.ts'
import type { Route } from './http/route.ts'
import { auditRoutes } from './integrity/audit-routes.ts'
import { verifyRoute } from './integrity/verify-route.ts'
import { modelRoute } from './model/model-route.ts'
import type { ModelSettings } from './model/model-settings.ts'
import { whichModelRoute } from './model/which-model-route.ts'
import { notificationRoutes } from './notifications/notification-routes.ts'
import { helpRoutes } from './numbers/help-routes.ts'
import { numbersRoutes } from './numbers/numbers-routes.ts'
import { usageRoute } from './numbers/usage-route.ts'
import { ownLinesLinkRoute } from './own-lines/link-route.ts'
import { ownLinesRoutes } from './own-lines/own-lines-routes.ts'
import { printRoute } from './printing/print-route.ts'
import { emergencyRoute } from './reading/emergency-route.ts'
import { findRoute } from './reading/find-route.ts'
import { kindsRoute } from './reading/kinds-route.ts'
import { threadRoutes } from './reading/thread-routes.ts'
import { codePhraseRoutes } from './sign-in/code-phrase-routes.ts'
import { invitationCareRoutes } from './sign-in/invitation-care-routes.ts'
import { invitationRoutes } from './sign-in/invitation-routes.ts'
import { ownCredentialRoutes } from './sign-in/own-credential-routes.ts'
import { passkeyRoutes } from './sign-in/passkey-routes.ts'
import { providerCareRoutes } from './sign-in/provider-care-routes.ts'
import { providerRoutes } from './sign-in/provider-routes.ts'
import { setUpRoutes } from './sign-in/set-up-routes.ts'
import type { SignInParts } from './sign-in/sign-in-parts.ts'
import { signInRoutes } from './sign-in/sign-in-routes.ts'
import { defaultNeutralSite } from './survivor/neutral-site.ts'
import { signInSessions } from './survivor/sign-in-sessions.ts'
import { survivorRoutes } from './survivor/survivor-routes.ts'
import { syncRoute } from './sync/sync-route.ts'
import { ledgerRoutes } from './transmission/ledger-routes.ts'
import { letterRoutes } from './transmission/letter-routes.ts'
import { savedViewRoutes } from './views/saved-view-routes.ts'

/**
 * Every route of the server, in one list: it is mounted from here, described from here and tested from here.
 *
 * @param neutralSite where a survivor's "Leave now" leads
 * @param model the language model that may be asked; null for none
 */
export function clarionRoutes(
  parts: SignInParts,
  neutralSite: string = defaultNeutralSite,
  model: ModelSettings | null = null,
): readonly Route[] {
  return [
    ...signInRoutes(parts),
    ...passkeyRoutes(parts),
    ...ownCredentialRoutes(parts),
    ...codePhraseRoutes(parts),
    ...invitationRoutes(parts),
    ...invitationCareRoutes(parts),
    ...setUpRoutes(parts),
    ...providerRoutes(parts),
    ...providerCareRoutes(parts),
    ...calendarRoutes(parts),
    ...notificationRoutes(parts),
    entriesRoute,
    kindsRoute,
    findRoute,
    ...threadRoutes,
    relatedRoute,
    emergencyRoute,
    printRoute,
    summaryDocumentRoute,
    codersRoute,
    declarationDocumentRoute,
    commitmentsRoute,
    ...fileRoutes,
    readFileRoute,
    syncRoute,
    ...directoryRoutes,
    colleaguesRoute,
    ...savedViewRoutes,
    ...conductRoutes,
    ...numbersRoutes,
    ...helpRoutes,
    usageRoute,
    modelRoute(model),
    whichModelRoute(model),
    ...cyclePageRoutes,
    verifyRoute,
    ...auditRoutes,
    ...ledgerRoutes,
    ...letterRoutes(parts, documentsOfSummary),
    ownLinesLinkRoute(parts),
    ...ownLinesRoutes(parts),
    ...survivorRoutes({ sessions: signInSessions(parts), neutralSite }),
  ]
}
