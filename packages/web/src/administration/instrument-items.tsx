import { delphiDimensions, type Instrument } from '@clarion/casework'
import { useWords } from '../words/use-words.ts'

/** The questions of an instrument as they would be read, folded away until somebody wants to compare them. */
export function InstrumentItems({ instrument: { items } }: { readonly instrument: Instrument }) {
  const { say, name } = useWords()
  if (items.length === 0) return null
  return (
    <details>
      <summary>{say('admin.seeItems', { count: items.length })}</summary>
      <ol className="admin-items">
        {items.map(({ code, wording, wordingStatus, dimension, strength }) => (
          <li key={code}>
            <span lang="en" dir="ltr">
              {wording}
            </span>
            <span className="small soft">
              {' '}
              {dimension &&
                `${name(delphiDimensions.labelOf(dimension))}, ${say(`admin.strength.${strength ?? 'weak'}`)}. `}
              {wordingStatus === 'unverified' && say('admin.unverified')}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
