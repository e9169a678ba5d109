// @vitest-environment happy-dom
import { act } from 'react'
import { expect, it } from 'vitest'
import { StepUpSheet } from '../../../src/popup/stepUp/StepUpSheet.tsx'
import { runCommand } from '../../../src/popup/wallet/walletClient.ts'
import { walletStore } from '../../../src/popup/wallet/walletStore.ts'
import { WalletError } from '../../../src/protocol/errors.ts'
import { fieldOf, press, render, type } from '../support/render.tsx'
import { createSampleView } from '../support/sampleView.ts'
import { stubWallet } from '../support/stubWallet.ts'
import { waitFor } from '../support/waitFor.ts'

let proved = false
const commands = stubWallet({
  removeToken: () => {
    if (!proved) throw new WalletError('unauthorized', 'Show that it is you.', { reason: 'stepUpNeeded' })
    return {}
  },
  stepUp: () => {
    proved = true
    return {}
  },
})
walletStore.setState({ view: createSampleView() })
const token = { chainId: 'eip155:1', address: `0x${'1'.repeat(40)}` } as const

it('a command that needs a fresh proof asks for the password, and is done once it was given', async () => {
  proved = false
  commands.length = 0
  const container = await render(<StepUpSheet />)
  const done = runCommand('removeToken', token as never)
  await waitFor(() => expect(container.textContent).toContain('Is it you?'))
  await type(fieldOf(container, 'Password'), 'right')
  await press(container, 'Go on')
  await act(async () => expect(await done).toEqual({}))
  expect(commands.map(({ command }) => command)).toEqual(['removeToken', 'stepUp', 'removeToken'])
  await waitFor(() => expect(container.textContent).not.toContain('Is it you?'))
})

it('a person who closes the sheet gets the refusal, and nothing is done', async () => {
  proved = false
  const container = await render(<StepUpSheet />)
  const refused = runCommand('removeToken', token as never).catch((error: WalletError) => error.reason)
  await waitFor(() => expect(container.textContent).toContain('Is it you?'))
  await press(container, 'Close')
  await act(async () => expect(await refused).toBe('stepUpNeeded'))
})
