import type { Network } from './network.ts'
import { readText } from './readField.ts'
import { createVenueV2, createVenueV3, type Venue } from './venue.ts'

/** @returns the place to trade that is chosen on the page */
export function chooseVenue(network: Network): Venue {
  return readText('venue') === 'v2' ? createVenueV2(network) : createVenueV3(network)
}
