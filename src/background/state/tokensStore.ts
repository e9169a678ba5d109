import * as v from 'valibot'
import { Token } from '../../protocol/chain.ts'
import { AssetId } from '../../protocol/ids.ts'
import type { StoreDefinition } from './store.ts'

/** Tokens the person or a site added, and those the person put away. */
const TokensState = v.object({
  added: v.pipe(v.array(Token), v.maxLength(2000)),
  hidden: v.pipe(v.array(AssetId), v.maxLength(2000)),
})
type TokensState = v.InferOutput<typeof TokensState>

export const tokensStore: StoreDefinition<TokensState> = {
  key: 'tokens',
  area: 'local',
  published: true,
  clearedOnLock: false,
  schema: TokensState,
  version: 1,
  migrations: [],
  empty: { added: [], hidden: [] },
}
