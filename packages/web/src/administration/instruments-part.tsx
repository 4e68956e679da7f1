import {
  allInstruments,
  comparedWith,
  type Instrument,
  type InstrumentSetting,
  importedSection,
  isInstrumentUsed,
  roles,
} from '@clarion/casework'
import { currentValue } from '@clarion/journal'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../app/me.ts'
import { useOrganisationNames } from '../case/use-case.ts'
import { Button } from '../look/button.tsx'
import { Card } from '../look/card.tsx'
import { Mark } from '../look/mark.tsx'
import { Stack } from '../look/stack.tsx'
import { importedQuery } from '../screening/use-instruments.ts'
import { Around, slot } from '../words/around.tsx'
import { Published } from '../words/published.tsx'
import { useWords } from '../words/use-words.ts'
import { membersQuery } from './administration-queries.ts'
import { ImportInstrument } from './import-instrument.tsx'
import { InstrumentItems } from './instrument-items.tsx'
import { SettingDialog } from './setting-dialog.tsx'
import { type SettingsGiven, SettingsPart } from './settings-part.tsx'

/** Which instruments people are screened with, and on what their wording rests. */
export function InstrumentsPart() {
  const { say } = useWords()
  return <SettingsPart what={say('admin.instrumentsWhat')}>{(given) => <Instruments {...given} />}</SettingsPart>
}

function Instruments(given: SettingsGiven) {
  const { say } = useWords()
  const [bringing, setBringing] = useState(false)
  const read = useQuery(importedQuery(given.programme))
  const imported = read.data?.state ?? importedSection.initial
  return (
    <>
      {given.mine && (
        <div>
          <Button onClick={() => setBringing(true)}>{say('admin.bring')}</Button>
        </div>
      )}
      <ul className="plain admin-instruments">
        {allInstruments(imported).map((instrument) => (
          <InstrumentCard
            key={`${instrument.id} ${instrument.version}`}
            instrument={instrument}
            own={imported.imported.some((one) => one.instrument === instrument)}
            {...given}
          />
        ))}
      </ul>
      {bringing && (
        <ImportInstrument
          imported={imported}
          programme={given.programme}
          seen={read.data?.version ?? 0}
          onClose={() => setBringing(false)}
        />
      )}
    </>
  )
}

function InstrumentCard({
  instrument,
  settings,
  seen,
  programme,
  mine,
  own,
}: SettingsGiven & {
  readonly instrument: Instrument
  /** The programme brought it in. */
  readonly own: boolean
}) {
  const { say } = useWords()
  const [act, setAct] = useState<'confirm' | 'retire'>()
  const { id, version, title, population, source, licence, provenance, unchecked, items } = instrument
  const used = isInstrumentUsed(settings, instrument)
  const setting = settings.instruments.find((known) => known.instrument === id && known.version === version)
  const retired = currentValue(setting?.status) === 'retired'
  const compared = comparedWith(settings, instrument)
  const confirmed = compared !== undefined
  const fixed = { instrument: id, version }
  const common = { programme, seen, fixed, onClose: () => setAct(undefined) }
  return (
    <Card as="li" className="admin-instrument">
      <h3 lang="en" dir="ltr">
        {title}
      </h3>
      <Stack row gap={2}>
        <Mark kind={used ? 'good' : 'plain'}>{say(used ? 'admin.used' : retired ? 'admin.retired' : 'admin.off')}</Mark>
        <Mark kind={provenance === 'verified' || confirmed ? 'plain' : 'warm'}>
          {say(confirmed ? 'admin.confirmed' : provenance === 'verified' ? 'admin.verified' : 'admin.unverified')}
        </Mark>
        {own && <Mark kind="calm">{say('admin.brought')}</Mark>}
      </Stack>
      <p lang="en" dir="ltr">
        {population}
      </p>
      <p className="small">
        <bdi lang="en" dir="ltr">
          {source.title}. {source.reference}.
        </bdi>{' '}
        <Around text={say('admin.version', { version: slot })}>
          <Published>{version}</Published>
        </Around>
      </p>
      {source.note && (
        <p className="small soft" lang="en" dir="ltr">
          {source.note}
        </p>
      )}
      {unchecked.map((sentence) => (
        <p key={sentence} className="small soft" lang="en" dir="ltr">
          {sentence}
        </p>
      ))}
      {confirmed && (
        <p className="small">
          {say('admin.comparedWith')} <q dir="auto">{compared}</q>
        </p>
      )}
      {setting && <WhoSaid setting={setting} />}
      <p className="small soft">
        {say('admin.items', { count: items.length })}.{' '}
        <Around text={say('admin.licence', { licence: slot })}>
          <Published>{licence}</Published>
        </Around>
      </p>
      <InstrumentItems instrument={instrument} />
      {mine && (
        <Stack row gap={2}>
          {!used && items.length > 0 && (
            <Button aria-label={say('admin.confirmOf', { title })} onClick={() => setAct('confirm')}>
              {say('admin.confirm')}
            </Button>
          )}
          {used && (
            <Button kind="quiet" aria-label={say('admin.retireOf', { title })} onClick={() => setAct('retire')}>
              {say('admin.retire')}
            </Button>
          )}
        </Stack>
      )}
      {act === 'confirm' && (
        <SettingDialog
          {...common}
          title={say('admin.confirmOf', { title })}
          what={<Will words="admin.confirmWhat" />}
          kind="instrument.confirmed"
          saveWords={say('admin.confirm')}
        />
      )}
      {act === 'retire' && (
        <SettingDialog
          {...common}
          title={say('admin.retireOf', { title })}
          what={<Will words="admin.retireWhat" />}
          kind="instrument.retired"
          saveWords={say('admin.retire')}
        />
      )}
    </Card>
  )
}

const screeners = new Set(
  Object.entries(roles).flatMap(([role, { verbs }]) => (verbs.some((verb) => verb === 'screen') ? [role] : [])),
)

/** What an act does, and for how many: those who screen, where the reader may know who works in the programme. */
function Will({ words }: { readonly words: 'admin.confirmWhat' | 'admin.retireWhat' }) {
  const { say } = useWords()
  const { verbs } = useMe()
  const { data } = useQuery({ ...membersQuery, enabled: verbs.includes('manage-members') })
  const who = data?.members.filter(({ status, roles: own }) => status === 'active' && own.some((r) => screeners.has(r)))
  const organisations = new Set(who?.map(({ organisation }) => organisation.id)).size
  return (
    <>
      {say(words)} {who && say('admin.screeners', { count: who.length, organisations })}
    </>
  )
}

/** Who confirmed or retired it last, and when. */
function WhoSaid({ setting: { status } }: { readonly setting: InstrumentSetting }) {
  const { say, day } = useWords()
  const { verbs } = useMe()
  const organisations = useOrganisationNames()
  const { data } = useQuery({ ...membersQuery, enabled: verbs.includes('manage-members') })
  const voice = status.at(-1)
  if (!voice) return null
  const who = data?.members.find(({ id }) => id === voice.author)?.name ?? organisations.get(voice.organisation) ?? ''
  return (
    <p className="small soft">
      {say(voice.value === 'retired' ? 'admin.retiredBy' : 'admin.confirmedBy', { who, day: day(voice.said) })}
    </p>
  )
}
