import { comparedWith, type Instrument, type SettingsState } from '@clarion/casework'
import { useQuery } from '@tanstack/react-query'
import { useMe } from '../app/me.ts'
import { sectionQuery } from '../case/use-case.ts'
import { Around, slot } from '../words/around.tsx'
import { Published } from '../words/published.tsx'
import { useWords } from '../words/use-words.ts'

/** On what an instrument's wording rests: its source, what nobody has compared with it, what the programme says of that. */
export function AboutInstrument({ instrument }: { readonly instrument: Instrument }) {
  const { say } = useWords()
  const me = useMe()
  const settings = useQuery(sectionQuery<SettingsState>(me.programme.id, 'settings'))
  const { title, version, source, unchecked } = instrument
  const compared = settings.data && comparedWith(settings.data.state, instrument)
  return (
    <div className="small soft">
      <p>
        <Around text={say('result.about', { title: slot, version, source: '' })}>
          <Published>{title}</Published>
        </Around>
        <Published>
          {source.title} ({source.reference}).
        </Published>
      </p>
      {unchecked.length > 0 && (
        <>
          <p>{say('result.unchecked')}</p>
          <ul>
            {unchecked.map((sentence) => (
              <li key={sentence}>
                <Published>{sentence}</Published>
              </li>
            ))}
          </ul>
        </>
      )}
      {compared && (
        <p>
          {say('result.compared')} <q dir="auto">{compared}</q>
        </p>
      )}
    </div>
  )
}
