import type { Log } from '../transactions/log.ts'

/** One place of a filter: any of some topics, a topic, or whatever is there. All in lower case. */
type TopicChoice = `0x${string}` | readonly `0x${string}`[] | null

/** Which events to look for: by their topics, place by place, at any contract. */
export type LogFilter = { readonly topics: readonly TopicChoice[] }

/** @returns true when the event is one that the filter asks for: a node may slip in others */
export function matchesFilter({ topics }: Log, filter: LogFilter): boolean {
  return filter.topics.every((choice, place) => {
    if (choice === null) return true
    const topic = topics[place]
    return topic !== undefined && (typeof choice === 'string' ? choice === topic : choice.includes(topic))
  })
}
