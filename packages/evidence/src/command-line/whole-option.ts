import { Refusal } from '../refusal.ts'
import type { OptionReading } from './option-reading.ts'

/** A whole number from 1. @throws Refusal naming the option */
export function wholeOption(read: OptionReading, name: string, otherwise: number, most: number): number {
  const value = read.number(name) ?? otherwise
  if (!Number.isInteger(value) || value < 1 || value > most) {
    throw new Refusal('bad-table', `--${name} ${value}`, `Give a whole number from 1 to ${most}.`)
  }
  return value
}
