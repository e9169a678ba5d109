import type { CommandResult } from '../../protocol/wallet.ts'

/** @returns whose code an account follows, in a sentence */
export function describeDelegation({ state, delegate, isOffered }: CommandResult<'getDelegation'>): string {
  if (state === 'stranger') return 'It follows a contract that the wallet does not know.'
  if (state === 'known') {
    const name = delegate?.name ?? 'a known contract'
    return `It follows ${name}. Only what you sign can make it act.`
  }
  return isOffered
    ? 'It follows nobody’s code. The wallet offers that when a site wants several things at once.'
    : 'It follows nobody’s code, and the wallet does not offer that here.'
}
