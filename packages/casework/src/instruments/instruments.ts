import delphiAdultLabour from './data/delphi-adult-labour.json' with { type: 'json' }
import delphiAdultSexual from './data/delphi-adult-sexual.json' with { type: 'json' }
import delphiChildLabour from './data/delphi-child-labour.json' with { type: 'json' }
import delphiChildSexual from './data/delphi-child-sexual.json' with { type: 'json' }
import greenbaum6 from './data/greenbaum-6.json' with { type: 'json' }
import iloForcedLabour11 from './data/ilo-forced-labour-11.json' with { type: 'json' }
import qyit from './data/qyit.json' with { type: 'json' }
import raft from './data/raft.json' with { type: 'json' }
import unodcGeneral from './data/unodc-general.json' with { type: 'json' }
import { type Instrument, instrumentSchema } from './instrument-schema.ts'

/** The instruments that come with Clarion. Programmes may import others, or the items of those that came empty. */
export const instruments: readonly Instrument[] = [
  iloForcedLabour11,
  unodcGeneral,
  delphiAdultLabour,
  delphiChildLabour,
  delphiAdultSexual,
  delphiChildSexual,
  qyit,
  raft,
  greenbaum6,
].map((data) => instrumentSchema.parse(data))

/**
 * Finds an instrument that comes with Clarion.
 *
 * @param id the instrument's id
 * @returns the instrument, or undefined when none has this id
 */
export function findInstrument(id: string): Instrument | undefined {
  return instruments.find((instrument) => instrument.id === id)
}

/** A programme's confirmation that it has compared an instrument with its source. It holds for one version alone. */
export interface InstrumentConfirmation {
  readonly id: string
  readonly version: string
}

/**
 * Tells whether a programme may screen with an instrument: it comes verified, or the programme has confirmed this
 * very version; and it has items.
 *
 * @param instrument the instrument
 * @param confirmations what the programme has confirmed
 * @returns whether it may be offered
 */
export function isInstrumentOn(instrument: Instrument, confirmations: readonly InstrumentConfirmation[]): boolean {
  if (instrument.items.length === 0) return false
  const { id, version, status } = instrument
  return status === 'on' || confirmations.some((each) => each.id === id && each.version === version)
}
