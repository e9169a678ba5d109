import type { Action } from '../action.ts'

/** Gives the permission to see accounts back (EIP-2255). */
export const disconnect: Action = async ({ session }) => {
  const params = [{ eth_accounts: {} }]
  const result = await session.getProvider().request({ method: 'wallet_revokePermissions', params })
  session.update({ account: undefined })
  return { disconnected: true, result }
}
