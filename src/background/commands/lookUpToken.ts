import { lookUpToken as askToken } from '../tokens/lookUpToken.ts'
import type { CommandHandler } from './commandHandler.ts'

/** Asks a token contract for its own name, symbol and decimals. */
export const lookUpToken: CommandHandler<'lookUpToken'> = async (query, services) => ({
  token: await askToken(services, query),
})
