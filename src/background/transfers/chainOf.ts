import * as v from 'valibot'
import { type AssetId, ChainId } from '../../protocol/ids.ts'

/** @returns the chain of an asset (CAIP-19) */
export function chainOf(assetId: AssetId): ChainId {
  return v.parse(ChainId, assetId.slice(0, assetId.indexOf('/')))
}
