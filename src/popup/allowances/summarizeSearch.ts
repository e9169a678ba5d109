import type { ChainId } from '../../protocol/ids.ts'
import { type Place, placeKey } from '../../protocol/place.ts'
import type { Found, PlaceFound } from './useAllowanceSearch.ts'

/** How a search of several places stands. */
export type SearchSummary = {
  /** Of all that is to be searched, from 0 to 1; undefined as long as nothing was. */
  readonly done: number | undefined
  /** Nothing is left to search: each place is at its end, or its nodes don't answer. */
  readonly isOver: boolean
  /** Every place was searched to its end. */
  readonly isComplete: boolean
  /** What went wrong, in sentences; undefined if nothing did. */
  readonly problem: string | undefined
}

export function summarizeSearch(
  places: readonly Place[],
  found: Found,
  nameChain: (chainId: ChainId) => string,
): SearchSummary {
  const all = places.map((place) => found.get(placeKey(place)))
  const known = all.filter((one) => one !== undefined)
  return {
    done: known.length === 0 ? undefined : sum(all.map(doneOf)) / Math.max(1, all.length),
    isOver: all.length > 0 && all.every((one) => one?.problem !== undefined || one?.search?.isComplete),
    isComplete: all.length > 0 && all.every((one) => one?.search?.isComplete === true),
    problem: describeProblem(places, found, nameChain),
  }
}

/** Of one network the reason; of several which, since one node's words for each would hide what was found. */
function describeProblem(
  places: readonly Place[],
  found: Found,
  nameChain: (chainId: ChainId) => string,
): string | undefined {
  const failed = places.filter((place) => found.get(placeKey(place))?.problem !== undefined)
  const [first] = failed
  if (!first) return undefined
  const chainIds = new Set(places.map(({ chainId }) => chainId))
  if (chainIds.size === 1) return found.get(placeKey(first))?.problem
  const names = [...new Set(failed.map(({ chainId }) => nameChain(chainId)))]
  return `The search did not finish on ${names.join(', ')}. Choose one of them to see why.`
}

function doneOf(found: PlaceFound | undefined): number {
  if (!found) return 0
  const { search, problem } = found
  if (problem !== undefined || search?.isComplete) return 1
  return search && search.toBlock > 0 ? 1 - search.fromBlock / (search.toBlock + 1) : 0
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
