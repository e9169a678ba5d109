import type { Address } from 'viem'
import { expect, inject, it } from 'vitest'
import type { AssetRef } from '../../../src/inspect/assets/assetRef.ts'
import { readHeldCall } from '../../../src/inspect/signature/heldCall.ts'
import { flattenCalls } from '../../../src/inspect/steps.ts'
import { parseTypedData } from '../../../src/protocol/typedData/parseTypedData.ts'
import { heldForms, joinSafe } from './heldForms.ts'
import { readBalance } from './readBalance.ts'
import { createStage } from './stage.ts'

it('every transaction of a Safe that is signed moves what was said of it, once, to the smallest unit', async () => {
  const stage = await createStage()
  const { me, other, client } = stage
  const safe = inject('deployments').safe.toLowerCase() as Address
  await client.impersonateAccount({ address: safe })
  await stage.prepare(safe, joinSafe(safe, me))
  await client.stopImpersonatingAccount({ address: safe })
  // Who hands it in pays for gas: another account gets what is sent, so that its coins are counted alone.
  const receiver: Address = '0xf41e5d0000000000000000000000000000f41e5d'
  for (const { name, typed, use, says } of heldForms({ other: receiver })) {
    const { review, json, signature } = await stage.sign(typed)
    for (const each of says) expect(review.sentences.join(' '), name).toContain(each)
    const held = readHeldCall(parseTypedData(json), 'eip155:31337') ?? expect.fail(name)
    const said = flattenCalls(held.decoded).flatMap(({ decoded }) =>
      decoded.type === 'transfer' ? [decoded] : [],
    )
    expect(said, name).toHaveLength(says.length)
    const read = (asset: AssetRef) =>
      Promise.all([safe, receiver].map((owner) => readBalance(stage, asset, owner)))
    await stage.undo(async () => {
      const before = await Promise.all(said.map(({ asset }) => read(asset)))
      expect(await stage.send(other, use(signature)), name).toBe(true)
      expect(await stage.send(other, use(signature)), `${name}: again`).toBe(false)
      const after = await Promise.all(said.map(({ asset }) => read(asset)))
      const moved = after.map((now, index) => now.map((amount, at) => amount - (before[index]?.[at] ?? 0n)))
      expect(moved, name).toEqual(said.map(({ amount }) => [-amount, amount]))
    })
  }
}, 120_000)
