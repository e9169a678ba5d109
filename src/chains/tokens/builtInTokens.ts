import type { Token } from '../../protocol/chain.ts'
import type { ChainId } from '../../protocol/ids.ts'
import { arbitrumTokens } from './lists/arbitrumTokens.ts'
import { avalancheTokens } from './lists/avalancheTokens.ts'
import { baseTokens } from './lists/baseTokens.ts'
import { bnbTokens } from './lists/bnbTokens.ts'
import { devnetTokens } from './lists/devnetTokens.ts'
import { ethereumTokens } from './lists/ethereumTokens.ts'
import { gnosisTokens } from './lists/gnosisTokens.ts'
import { lineaTokens } from './lists/lineaTokens.ts'
import { optimismTokens } from './lists/optimismTokens.ts'
import { polygonTokens } from './lists/polygonTokens.ts'
import { sepoliaTokens } from './lists/sepoliaTokens.ts'

/** The tokens the wallet knows by itself: what most people hold on each chain, at the address of its issuer. */
export const builtInTokens: readonly Token[] = [
  ...ethereumTokens,
  ...baseTokens,
  ...arbitrumTokens,
  ...optimismTokens,
  ...polygonTokens,
  ...bnbTokens,
  ...avalancheTokens,
  ...gnosisTokens,
  ...lineaTokens,
  ...sepoliaTokens,
  ...devnetTokens,
]

/** @returns the built-in tokens of one chain, in the order they are offered */
export function findBuiltInTokens(chainId: ChainId): readonly Token[] {
  return builtInTokens.filter((token) => token.chainId === chainId)
}
