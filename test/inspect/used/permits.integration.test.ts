import { expect, it } from 'vitest'
import { formatAmount, formatAsset } from '../../../src/inspect/assets/formatAmount.ts'
import { decodePermits } from '../../../src/inspect/permits/permitReaders.ts'
import { parseTypedData } from '../../../src/protocol/typedData/parseTypedData.ts'
import { permitForms } from './permitForms.ts'
import { preparePermits } from './preparePermits.ts'
import { readBalance } from './readBalance.ts'
import { createStage } from './stage.ts'

it('every kind of permit lets its spender take what was said before it was signed, and not a unit more', async () => {
  const stage = await createStage()
  const { me, other } = stage
  const forms = permitForms(await preparePermits(stage))
  expect(forms).toHaveLength(11)
  for (const { name, typed, use, isFixed } of forms) {
    const { review, json, signature } = await stage.sign(typed)
    const assets = decodePermits(parseTypedData(json)).map(({ asset }) => asset)
    const read = (owner: typeof me) => Promise.all(assets.map((asset) => readBalance(stage, asset, owner)))
    await stage.undo(async () => {
      const [mine, theirs] = [await read(me), await read(other)]
      const said = review.permits.map(({ amount, unlimited }, index) =>
        unlimited ? (mine[index] ?? 0n) : BigInt(amount),
      )
      const more = use(
        signature,
        said.map((amount) => amount + 1n),
      )
      if (!isFixed) expect(await stage.undo(() => stage.sendAll(other, more)), `${name}: more`).toBe(false)
      const used = use(signature, said)
      expect(await stage.sendAll(other, used), name).toBe(true)
      expect(await stage.sendAll(other, used), `${name}: again`).toBe(false)
      const [left, taken] = [await read(me), await read(other)]
      const lost = mine.map((amount, index) => amount - (left[index] ?? 0n))
      expect(lost, name).toEqual(said)
      expect(
        taken.map((amount, index) => amount - (theirs[index] ?? 0n)),
        name,
      ).toEqual(said)
      for (const [index, { asset, spender, unlimited }] of review.permits.entries()) {
        expect(spender.address, name).toBe(other)
        const what = unlimited
          ? `all your ${formatAsset(asset)}`
          : formatAmount(lost[index] ?? 0n, asset, 'given')
        expect(review.sentences[index], name).toContain(what)
      }
    })
  }
}, 120_000)
