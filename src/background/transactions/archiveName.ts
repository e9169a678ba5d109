import { type Place, placeKey } from '../../protocol/place.ts'

/** @returns the log that takes what was put away of one account on one chain, oldest first */
export function archiveName(place: Place): string {
  return `activity ${placeKey(place)}`
}
