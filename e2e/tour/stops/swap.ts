import type { Address, Hex } from 'viem'
import { approve, waitUntilReviewed } from '../../flows/approve.ts'
import { approveIn } from '../../flows/decideIn.ts'
import { act } from '../../support/dapp.ts'
import { measureChanges, type Receipt } from '../../support/measureChanges.ts'
import { type Change, parseChange } from '../../support/parseChange.ts'
import { playwrightScreen } from '../../support/playwrightScreen.ts'
import { approvalWidth, type Traveller, tabWidth } from '../traveller.ts'

/** A swap, as it was promised and as it came. Amounts are in the smallest unit. */
export type SwapResult = {
  readonly promised: readonly Change[]
  readonly receipt: Receipt
  /** The least that the swap would have taken before it failed, WETH. */
  readonly minimum: bigint
}

/**
 * Approves USDC and swaps it for WETH on Uniswap V3.
 *
 * @throws Error if the chain did something else than the approval promised
 */
export async function swap(traveller: Traveller): Promise<SwapResult> {
  const { browser, album, dapp, chain } = traveller
  const allowed = act(dapp, 'approve-usdc')
  const allowance = await browser.approval()
  await waitUntilReviewed(playwrightScreen(allowance), 'Confirm')
  await album.takeWhole(
    allowance,
    'allowance',
    'Before it can swap, the site asks for an allowance, which can be capped.',
    approvalWidth,
  )
  await approveIn(allowance, 'Confirm')
  await allowed

  const swapped = act(dapp, 'swap-usdc-for-weth')
  const approval = await browser.approval()
  const screen = playwrightScreen(approval)
  await waitUntilReviewed(screen, 'Confirm')
  const promised = (await screen.readList('Balance changes')).map(parseChange)
  await album.takeWhole(approval, 'swap', 'The swap was tried out: this is what would change.', approvalWidth)
  await approve(screen, 'Confirm')
  const value = await swapped
  await album.takeWhole(dapp, 'swap-receipt', 'The receipt of the swap, on the site.', tabWidth)
  const account = await readAccount(traveller)
  const receipt = await measureChanges(chain, account, value.hash as Hex)
  const result = { promised, receipt, minimum: BigInt(value.minimum as string) }
  assertKept(result)
  return result
}

async function readAccount({ dapp }: Traveller): Promise<Address> {
  return (await dapp.locator('#account').getAttribute('title')) as Address
}

/** What is paid is what was promised, to the wei; what is received is within the slippage that was shown. */
function assertKept({ promised, receipt, minimum }: SwapResult): void {
  const paid = promised.find(({ symbol }) => symbol === 'USDC')?.amount
  if (paid === undefined || receipt.changes.USDC !== paid) {
    throw new Error(`The approval promised ${paid} of USDC, and the chain moved ${receipt.changes.USDC}`)
  }
  if (receipt.changes.WETH < minimum) {
    throw new Error(`At least ${minimum} of WETH was promised, and ${receipt.changes.WETH} came`)
  }
}
