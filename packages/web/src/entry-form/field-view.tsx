import { Checkbox } from '../look/checkbox.tsx'
import { RadioGroup } from '../look/radio-group.tsx'
import { Select } from '../look/select.tsx'
import { TextArea } from '../look/text-area.tsx'
import { TextField } from '../look/text-field.tsx'
import { PlaceField } from '../places/place-field.tsx'
import { TemplatedText } from '../templates/templated-text.tsx'
import { useWords } from '../words/use-words.ts'
import { ChoiceSet } from './choice-set.tsx'
import { type Draft, isGroup, isUntouched } from './draft.ts'
import type { FieldViewProps } from './field-view-props.ts'
import type { FormField, GroupField, Option } from './form-field.ts'
import { ListView } from './list-view.tsx'
import { LongChoice } from './long-choice.tsx'
import { SealedHint } from './sealed-hint.tsx'
import './entry-form.css'

/** So many choices are shown at once; more are folded into a list, and many more are searched. */
const few = 4
const many = 24

/** What is no question of its own: the code of a place is chosen with the place. */
const unseen: ReadonlySet<string> = new Set(['hidden', 'cleared', 'place-code'])

/** Draws one field of a form by its shape. */
export function FieldView(props: FieldViewProps) {
  const { field, path } = props
  if (field.widget !== undefined && unseen.has(field.widget)) return null
  return (
    <>
      <div data-path={path} className="drawn-field">
        <Control {...props} />
      </div>
      {path !== '' && props.beside?.get(path)}
    </>
  )
}

function Control(props: FieldViewProps) {
  const { say } = useWords()
  const { field, path, draft, onChange, faults, choices } = props
  const text = typeof draft === 'string' ? draft : ''
  const error = faults.get(path)
  const hint = field.sealed || field.hint ? <SealedHint sealed={field.sealed} hint={field.hint} /> : undefined
  const { title: label, required } = field
  // What has a preset always says something.
  const settled = field.preset !== undefined
  const common = { label, hint, error, required }
  const given = field.type === 'text' && field.widget !== undefined ? choices.get(field.widget) : undefined
  if (given !== undefined)
    return <OneOf {...common} settled={settled} options={given} value={text} onChange={onChange} />
  switch (field.type) {
    case 'text':
      if (field.widget === 'place') {
        const { code, onChange: choose = onChange } = props.alongside ?? {}
        return <PlaceField {...common} value={text} code={code} onChange={choose} longest={field.longest} />
      }
      if (field.widget === 'note-text' || field.widget === 'referral-text') {
        const use = field.widget === 'note-text' ? 'note' : 'referral'
        return <TemplatedText {...common} use={use} value={text} onChange={onChange} longest={field.longest} />
      }
      return field.long ? (
        <TextArea {...common} value={text} onChange={onChange} longest={field.longest} />
      ) : (
        <TextField {...common} value={text} onChange={onChange} longest={field.longest} dir="auto" />
      )
    case 'day':
      return <TextField {...common} type="date" value={text} onChange={onChange} />
    case 'instant':
      return (
        <TextField
          {...common}
          hint={hint ?? say('form-entry.localTime')}
          type="datetime-local"
          value={text}
          onChange={onChange}
        />
      )
    case 'number':
      return <TextField {...common} inputMode={field.whole ? 'numeric' : 'decimal'} value={text} onChange={onChange} />
    case 'yes-no':
      return field.preset === false ? (
        <Checkbox label={label} hint={hint} checked={text === 'yes'} onChange={(yes) => onChange(yes ? 'yes' : 'no')} />
      ) : (
        <OneOf
          {...common}
          settled={settled}
          options={yesNo(say('form-entry.yes'), say('form-entry.no'))}
          value={text}
          onChange={onChange}
        />
      )
    case 'one':
      return <OneOf {...common} settled={settled} options={field.options} value={text} onChange={onChange} />
    case 'several': {
      const chosen = Array.isArray(draft) ? draft.map(String) : []
      // Emptied is not the same as untouched only where something must stand there.
      const change = (codes: readonly string[]) => onChange(codes.length === 0 && !required ? undefined : codes)
      const View = field.options.length > many ? LongChoice : ChoiceSet
      return <View {...common} options={field.options} chosen={chosen} onChange={change} several />
    }
    case 'group': {
      const members = isGroup(draft) ? draft : {}
      // What belongs together and need not be said: its members are needed once one of them says something.
      const optional = !required && path !== ''
      const idle = optional && isUntouched(field, draft)
      const drawn = field.fields.map((member) => (
        <FieldView
          {...props}
          key={member.name}
          field={idle ? { ...member, required: false } : member}
          path={path === '' ? member.name : `${path}.${member.name}`}
          draft={members[member.name]}
          onChange={(changed) => onChange({ ...members, [member.name]: changed })}
          alongside={codeAlongside(field, member, members, onChange)}
        />
      ))
      if (!optional) return drawn
      return (
        <fieldset className="field list-field">
          <legend>{label}</legend>
          {field.hint && <p className="field-hint">{field.hint}</p>}
          <div className="list-item">{drawn}</div>
        </fieldset>
      )
    }
    case 'list':
      return <ListView {...props} field={field} view={FieldView} />
  }
}

/** The code of a place is kept beside the words for it, under the name of the field and `Code`; both change as one. */
function codeAlongside(
  group: GroupField,
  { name, widget }: FormField,
  members: { readonly [name: string]: Draft },
  onChange: (draft: Draft) => void,
): FieldViewProps['alongside'] {
  const code = `${name}Code`
  if (widget !== 'place' || !group.fields.some((other) => other.name === code)) return undefined
  return {
    code: String(members[code] ?? ''),
    onChange: (text, chosen) => onChange({ ...members, [name]: text, [code]: chosen }),
  }
}

type OneOfProps = {
  readonly label: string
  readonly hint: React.ReactNode
  readonly error: string | undefined
  readonly required: boolean
  /** Something always stands here: it cannot be left unsaid. */
  readonly settled: boolean
  readonly options: readonly Option[]
  readonly value: string
  readonly onChange: (code: string) => void
}

/** One of several. What need not be said can be left, or made, unsaid; and unsaid is not "no". */
function OneOf({ label, hint, error, required, settled, options, value, onChange }: OneOfProps) {
  const { say } = useWords()
  if (options.length > many) {
    const chosen = value === '' ? [] : [value]
    const change = (codes: readonly string[]) => onChange(codes.at(-1) ?? '')
    return <LongChoice {...{ label, hint, error, required, options, chosen }} onChange={change} several={false} />
  }
  const entries = options.map((option) => ({ value: option.code, label: option.label }))
  if (options.length > few) {
    const empty = settled ? {} : { empty: say(required ? 'form-entry.choose' : 'form-entry.notSaid') }
    return <Select {...{ label, hint, error, required, value, onChange, ...empty }} options={entries} />
  }
  return (
    <RadioGroup
      {...{ hint, error, value, onChange }}
      label={required ? say('form-entry.needed', { title: label }) : label}
      options={required || settled ? entries : [...entries, { value: '', label: say('form-entry.notSaid') }]}
    />
  )
}

const yesNo = (yes: string, no: string): readonly Option[] => [
  { code: 'yes', label: yes },
  { code: 'no', label: no },
]
