import type { Access, Vocabulary } from '@clarion/journal'
import { conductPublished } from './conduct/conduct-published.ts'
import { conductSection } from './conduct/conduct-section.ts'
import { conductWithdrawn } from './conduct/conduct-withdrawn.ts'
import { placesListed } from './places/places-listed.ts'
import { placesRestored, placesRetired } from './places/places-retired.ts'
import { placesSection } from './places/places-section.ts'
import { approvalRuleSet } from './programme/approval-rule-set.ts'
import { clockSet } from './programme/clock-set.ts'
import { consentWordingPublished } from './programme/consent-wording-published.ts'
import { cyclePageSet } from './programme/cycle-page-set.ts'
import { importedSection } from './programme/imported-section.ts'
import { instrumentImported } from './programme/instrument-imported.ts'
import { instrumentConfirmed, instrumentRetired } from './programme/instrument-settings.ts'
import { programmeDescribed } from './programme/programme-described.ts'
import { programmeOpened } from './programme/programme-opened.ts'
import { type SettingsState, settingsSection } from './programme/settings-section.ts'
import { templatePublished } from './templates/template-published.ts'
import { templateWithdrawn } from './templates/template-withdrawn.ts'
import { templatesSection } from './templates/templates-section.ts'

/** The words of a programme: its name, its clocks, its instruments, the words of its consents, its places, its texts, its code of conduct. */
export const programmeVocabulary: Vocabulary = {
  thread: 'programme',
  sections: [settingsSection, placesSection, importedSection, templatesSection, conductSection],
  kinds: [
    programmeOpened,
    programmeDescribed,
    clockSet,
    approvalRuleSet,
    cyclePageSet,
    instrumentImported,
    instrumentConfirmed,
    instrumentRetired,
    consentWordingPublished,
    placesListed,
    placesRetired,
    placesRestored,
    templatePublished,
    templateWithdrawn,
    conductPublished,
    conductWithdrawn,
  ],
  accessSections: ['settings'],
  access: programmeAccess,
  code: () => null,
  isClosed: () => false,
}

/** The organisation that coordinates the programme may set it up; everyone in it may read how it is set. */
function programmeAccess(states: ReadonlyMap<string, unknown>): Access {
  const { lead } = (states.get('settings') as SettingsState | undefined) ?? settingsSection.initial
  return { lead, survivor: null, grants: [], erased: false }
}
