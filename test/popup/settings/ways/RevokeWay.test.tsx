// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { RevokeWay } from '../../../../src/popup/settings/ways/RevokeWay.tsx'
import { press, render } from '../../support/render.tsx'
import { stubWallet } from '../../support/stubWallet.ts'
import { waitFor } from '../../support/waitFor.ts'

const commands = stubWallet({ revokeSlot: () => ({}) })
const slotId = '0189ba4a-7d0c-4d15-8a3e-5d2f6c7b8a90'

it.each([
  ['passkey', 'This passkey opens nothing any more'],
  ['password', 'This password opens nothing any more'],
  ['phrase', 'can’t reset a forgotten password any more'],
] as const)('a %s is taken away only after what is lost was said', async (type, loss) => {
  commands.length = 0
  const slot = { slotId, type, name: 'Old key', createdAtMs: 1_700_000_000_000 }
  const onRevoked = vi.fn()
  const container = await render(<RevokeWay slot={slot} onRevoked={onRevoked} />)
  await press(container, 'Remove')
  expect(container.textContent).toContain(loss)
  expect(commands).toEqual([])
  await press(container, 'Remove it')
  await waitFor(() => expect(onRevoked).toHaveBeenCalled())
  expect(commands).toMatchObject([{ command: 'revokeSlot', params: { slotId } }])
})
