import { formatEther, formatUnits } from 'viem'
import type { Change } from '../support/parseChange.ts'
import type { Picture } from './album.ts'
import type { SwapResult } from './stops/swap.ts'

const decimals: Readonly<Record<string, number>> = { USDC: 6 }

/** @returns the report of a tour, as Markdown: the receipt of its swap, then the pictures in order */
export function formatReport(swap: SwapResult, pictures: readonly Picture[]): string {
  const { hash, blockNumber, gasUsed, feePaid, changes } = swap.receipt
  const rows = swap.promised.map(({ symbol, amount }) => {
    const moved = Object.entries(changes).find(([name]) => name === symbol)?.[1] ?? 0n
    return `| ${symbol} | ${format({ symbol, amount })} | ${format({ symbol, amount: moved })} |`
  })
  return [
    '# The tour',
    '',
    'A new wallet, from its first screen to a swap on Uniswap V3 and a transfer, taken by a program.',
    '',
    '## Receipt of the swap',
    '',
    `- Transaction \`${hash}\``,
    `- Block ${blockNumber}, ${gasUsed} gas, network fee ${formatEther(feePaid)} ETH`,
    `- At least ${format({ symbol: 'WETH', amount: swap.minimum })} WETH, or it would have failed`,
    '',
    '| asset | the approval promised | the chain moved |',
    '|---|---:|---:|',
    ...rows,
    '',
    '## Pictures',
    '',
    ...pictures.flatMap(({ file, caption }, index) => [
      `${index + 1}. ${caption}`,
      '',
      `   ![](${file})`,
      '',
    ]),
  ].join('\n')
}

function format({ symbol, amount }: Change): string {
  return formatUnits(amount, decimals[symbol] ?? 18)
}
