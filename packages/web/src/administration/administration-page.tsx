import type { ComponentType } from 'react'
import { useMe } from '../app/me.ts'
import { PageHeading } from '../app/page-heading.tsx'
import { useAddressSearch } from '../app/use-address.ts'
import { ApprovalsPart } from '../approvals/approvals-part.tsx'
import { ConductPart } from '../conduct/conduct-part.tsx'
import { CyclePart } from '../cycle/cycle-part.tsx'
import { Link } from '../look/link.tsx'
import { Stack } from '../look/stack.tsx'
import { UsagePart } from '../numbers/usage-part.tsx'
import { PlacesPart } from '../places/places-part.tsx'
import { TemplatesPart } from '../templates/templates-part.tsx'
import { useWords } from '../words/use-words.ts'
import { ClocksPart } from './clocks-part.tsx'
import { InstrumentsPart } from './instruments-part.tsx'
import { MembersPart } from './members-part.tsx'
import { ProgrammePart } from './programme-part.tsx'
import { ProviderPart } from './provider-part.tsx'
import { WordingsPart } from './wordings-part.tsx'
import './administration.css'

type Part = {
  readonly name:
    | 'members'
    | 'programme'
    | 'clocks'
    | 'approvals'
    | 'instruments'
    | 'wordings'
    | 'places'
    | 'templates'
    | 'conduct'
    | 'usage'
    | 'cycle'
    | 'provider'
  readonly verb: string
  readonly Draw: ComponentType
}

const parts: readonly Part[] = [
  { name: 'members', verb: 'manage-members', Draw: MembersPart },
  { name: 'programme', verb: 'configure-programme', Draw: ProgrammePart },
  { name: 'clocks', verb: 'configure-programme', Draw: ClocksPart },
  { name: 'approvals', verb: 'configure-programme', Draw: ApprovalsPart },
  { name: 'instruments', verb: 'configure-programme', Draw: InstrumentsPart },
  { name: 'wordings', verb: 'configure-programme', Draw: WordingsPart },
  { name: 'places', verb: 'configure-programme', Draw: PlacesPart },
  { name: 'templates', verb: 'configure-programme', Draw: TemplatesPart },
  { name: 'conduct', verb: 'configure-programme', Draw: ConductPart },
  { name: 'usage', verb: 'configure-programme', Draw: UsagePart },
  { name: 'cycle', verb: 'configure-programme', Draw: CyclePart },
  { name: 'provider', verb: 'configure-programme', Draw: ProviderPart },
]

/** Members and settings: everything by an entry in the journal, after saying what will happen. */
export function Page() {
  const { say } = useWords()
  const { verbs } = useMe()
  const [{ part }] = useAddressSearch()
  const allowed = parts.filter(({ verb }) => verbs.includes(verb))
  const current = allowed.find(({ name }) => name === part) ?? allowed[0]
  return (
    <Stack gap={5}>
      <PageHeading title={say('admin.title')} />
      <nav aria-label={say('admin.parts')}>
        <ul className="plain admin-parts">
          {allowed.map(({ name }) => (
            <li key={name}>
              <span className={name === current?.name ? 'admin-here' : ''}>
                <Link to="/administration" search={{ part: name }}>
                  {say(`admin.${name}`)}
                </Link>
              </span>
            </li>
          ))}
        </ul>
      </nav>
      {current && (
        <div className="admin-part">
          <h2 className="unseen">{say(`admin.${current.name}`)}</h2>
          <current.Draw />
        </div>
      )}
    </Stack>
  )
}
