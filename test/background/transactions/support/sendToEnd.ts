import { expectStates, type startOwnChain } from '../../support/ownChain.ts'
import { approveNext } from '../../support/testWallet.ts'

/**
 * Sends a transaction as a site asks for it, until it is in a block.
 *
 * @param fields of the request, but for whose it is
 * @returns its row, what was shown before, and what the person was told
 */
export async function sendToEnd(
  chain: Awaited<ReturnType<typeof startOwnChain>>,
  fields: Record<string, unknown>,
) {
  const wallet = await chain.connect()
  wallet.page.send('eth_sendTransaction', [{ from: wallet.from, ...fields }])
  const approval = await wallet.screen.nextApproval()
  if (approval.kind !== 'transaction') throw new Error('A transaction was asked for')
  await approveNext(wallet.screen, { speed: 'normal' })
  const [row] = await expectStates(wallet, ['confirmed'])
  if (!row) throw new Error('It has a row')
  return { row, simulation: approval.review?.explanation.simulation, notice: wallet.browser.notices.at(-1) }
}
