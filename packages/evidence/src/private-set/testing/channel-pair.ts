import { duplexPair } from 'node:stream'
import { MessageChannel } from '../message-channel.ts'

/** Two channels that are each other's other side. */
export function channelPair(timeout = 5_000): [one: MessageChannel, other: MessageChannel] {
  const [one, other] = duplexPair()
  return [new MessageChannel(one, timeout), new MessageChannel(other, timeout)]
}
