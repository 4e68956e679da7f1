import type { EmergencyRequest } from '@clarion/casework'
import { sectionTitle } from '../case/section-words.ts'
import { useOrganisationNames } from '../case/use-case.ts'
import { Notice } from '../look/notice.tsx'
import { useWords } from '../words/use-words.ts'

/** Emergencies that were asked for and are not open: the lead knows of them before anything is read. */
export function AskedInEmergency({ asked }: { readonly asked: readonly EmergencyRequest[] }) {
  const spoken = useWords()
  const { say, moment, list } = spoken
  const names = useOrganisationNames()
  if (asked.length === 0) return null
  return (
    <Notice kind="warm" title={say('emergency.waiting')}>
      <ul>
        {asked.map(({ id, reader, asked: at, hours, sections, reason }) => (
          <li key={id} className="said">
            {say('emergency.waitingFrom', {
              name: names.get(reader) ?? '',
              moment: moment(at),
              hours,
              parts: list(sections.map((name) => sectionTitle(spoken, name))),
              reason,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
