import type { Log } from '../transactions/log.ts'

/** One place of a filter: any of some topics, a topic, or whatever is there. All in lower case. */
type TopicChoice = `0x${string}` | readonly `0x${string}`[] | null

/** Which events to look for: by their topics, place by place, at any contract unless some are named (in lower case). */
export type LogFilter = {
  readonly topics: readonly TopicChoice[]
  readonly addresses?: readonly `0x${string}`[]
}

/** @returns true when the event is one that the filter asks for: a node may slip in others */
export function matchesFilter({ address, topics }: Log, filter: LogFilter): boolean {
  if (filter.addresses && !filter.addresses.includes(address)) return false
  return filter.topics.every((choice, place) => {
    if (choice === null) return true
    const topic = topics[place]
    return topic !== undefined && (typeof choice === 'string' ? choice === topic : choice.includes(topic))
  })
}
