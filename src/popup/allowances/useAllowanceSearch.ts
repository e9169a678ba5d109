import { useEffect, useState } from 'react'
import type { Allowance, HistorySearch } from '../../protocol/allowance.ts'
import { serializeError } from '../../protocol/errors.ts'
import type { ChainId } from '../../protocol/ids.ts'
import { type Place, placeKey } from '../../protocol/place.ts'
import { runCommand } from '../wallet/walletClient.ts'

/** What was found of one account on one network, how far the search has come, and what ended it if something did. */
export type PlaceFound = {
  readonly allowances: readonly Allowance[]
  readonly search: HistorySearch | undefined
  readonly problem: string | undefined
}

const nothing: PlaceFound = { allowances: [], search: undefined, problem: undefined }

/** What was found so far, by the key of the place. */
export type Found = ReadonlyMap<string, PlaceFound>

/**
 * Searches the history of accounts on networks, step by step, for as long as `active`: each network by itself, so that
 * one that is slow or away keeps no other waiting. What is found is kept by the background, so that a search that was
 * stopped goes on where it was.
 *
 * @param attempt another number has what ended without an answer asked again
 */
export function useAllowanceSearch(places: readonly Place[], active: boolean, attempt = 0): Found {
  const [found, setFound] = useState<Found>(new Map())
  const all = places.map(placeKey).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other places begin with nothing.
  useEffect(() => setFound(new Map()), [all])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the places.
  useEffect(() => {
    let isCurrent = active
    setFound((before) => new Map([...before].map(([key, one]) => [key, { ...one, problem: undefined }])))
    const note = (place: Place, next: Partial<PlaceFound>) => {
      const key = placeKey(place)
      setFound((before) => new Map(before).set(key, { ...(before.get(key) ?? nothing), ...next }))
    }
    async function search(place: Place): Promise<void> {
      while (isCurrent) {
        const step = await runCommand('searchAllowances', place).catch(serializeError)
        if (!isCurrent) return
        if ('code' in step) return note(place, { problem: step.message })
        note(place, { ...step, problem: undefined })
        if (step.search.isComplete && !step.search.isCounting) return
      }
    }
    async function searchInTurn(chainId: ChainId): Promise<void> {
      for (const place of places) if (place.chainId === chainId) await search(place)
    }
    for (const chainId of new Set(places.map((place) => place.chainId))) void searchInTurn(chainId)
    return () => {
      isCurrent = false
    }
  }, [all, active, attempt])
  return found
}
