import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ethereum } from '../../../src/chains/networks/ethereum.ts'
import { describeTitle } from '../../../src/inspect/sentences/describeTitle.ts'
import { sayIntent } from '../../../src/inspect/sentences/sayIntent.ts'
import type { Asset, Intent } from '../../../src/protocol/explanation.ts'
import { nativeAssetId } from '../../../src/protocol/ids.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'

/** Below what a caller writes as “everything”. */
const amounts = fc.bigInt(1n, 2n ** 200n)
const party = { address: '0xb2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2', name: 'Bob' } as const

it.each(['transfer', 'approve', 'supply', 'borrow', 'repay'] as const)(
  'the title of a %s and its sentences write the same amount, which is never less than what is given',
  (type) => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 0, max: 24 }), (amount, decimals) => {
        const { title, said } = tell(toIntent(type, createAsset('GIVEN', decimals), amount))
        const written = readAll(title, 'GIVEN', decimals)
        expect(written).toHaveLength(1)
        for (const each of [...written, ...readAll(said, 'GIVEN', decimals)]) {
          expect(each).toBe(written[0])
          expect(each >= amount).toBe(true)
        }
      }),
    )
  },
)

it('a withdrawal is never said to bring more than it does', () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 24 }), (amount, decimals) => {
      const { title, said } = tell(toIntent('withdraw', createAsset('GOT', decimals), amount))
      const written = [...readAll(title, 'GOT', decimals), ...readAll(said, 'GOT', decimals)]
      expect(written.length).toBeGreaterThan(1)
      for (const each of written) expect(each === written[0] && each <= amount).toBe(true)
    }),
  )
})

it('a swap and a trade never give more, nor bring less, than they are said to', () => {
  fc.assert(
    fc.property(amounts, amounts, fc.integer({ min: 0, max: 24 }), (paid, got, decimals) => {
      const pay = { asset: createAsset('GIVEN', decimals), amount: toAmount(paid) }
      const receive = { asset: createAsset('GOT', decimals), amount: toAmount(got) }
      const swap: Intent = {
        ...{ type: 'swap', protocol: 'Test', router: party, payIsMaximum: true, receiveIsMinimum: true },
        ...{ pay, receive, recipient: party },
      }
      const trade: Intent = {
        ...{ type: 'trade', market: party },
        act: { action: 'fill', gives: [pay], gets: [receive], recipient: party, partly: false },
      }
      for (const { title, said } of [tell(swap), tell(trade)]) {
        const all = `${title} ${said}`
        const given = readAll(all, 'GIVEN', decimals)
        const received = readAll(all, 'GOT', decimals)
        expect([given.length > 1, received.length > 0]).toEqual([true, true])
        for (const each of given) expect(each === given[0] && each >= paid).toBe(true)
        for (const each of received) expect(each === received[0] && each <= got).toBe(true)
      }
    }),
  )
})

function toIntent(
  type: 'transfer' | 'approve' | 'supply' | 'withdraw' | 'borrow' | 'repay',
  asset: Asset,
  amount: bigint,
): Intent {
  const what = { asset, amount: toAmount(amount) }
  if (type === 'transfer') return { type, ...what, recipient: party }
  if (type === 'approve') return { type, ...what, unlimited: false, spender: party, editable: true }
  const account = { ...party, kind: 'own' } as const
  return { type: 'lend', market: party, act: { action: type, ...what, all: false, account } }
}

/** What is shown of a transaction that says `intent` of itself. */
function tell(intent: Intent) {
  const decoded = { type: 'deploy', codeBytes: 0 } as const
  const said = sayIntent({ intent, decoded, value: 0n, nativeAsset: createAsset('ETH', 18) })
  return { title: describeTitle(intent), said: said.join(' ') }
}

function createAsset(symbol: string, decimals: number): Asset {
  return { id: nativeAssetId(ethereum.id), type: 'erc20', symbol, name: symbol, decimals }
}

/** Every amount of an asset that a text names, in smallest units. */
function readAll(text: string, symbol: string, decimals: number): bigint[] {
  return [...text.matchAll(new RegExp(`([\\d,]+)(?:\\.(\\d+))? ${symbol}`, 'g'))].map(
    ([, whole = '', fraction = '']) => BigInt(whole.replaceAll(',', '') + fraction.padEnd(decimals, '0')),
  )
}
