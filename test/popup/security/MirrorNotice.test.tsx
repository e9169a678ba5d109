// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { SecurityScreen } from '../../../src/popup/security/SecurityScreen.tsx'
import { SettingsScreen } from '../../../src/popup/settings/SettingsScreen.tsx'
import { walletStore } from '../../../src/popup/wallet/walletStore.ts'
import { render } from '../support/render.tsx'
import { createSampleView } from '../support/sampleView.ts'
import { stubWallet } from '../support/stubWallet.ts'

stubWallet({})
Object.assign(globalThis, { chrome: { runtime: { getManifest: () => ({ version: '1' }) } } })

it.each([
  ['security centre', SecurityScreen],
  ['settings', SettingsScreen],
])('the %s say that the spare copy is missing, and what to do, only where it is', async (_, Screen) => {
  walletStore.setState({ view: { ...createSampleView(), mirrorFailed: true } })
  const container = await render(<Screen />)
  expect(container.textContent).toContain('The spare copy of your wallet is missing')
  expect(container.querySelector('[role=alert] a')?.getAttribute('href')).toContain('/settings/backup')
  walletStore.setState({ view: { ...createSampleView(), mirrorFailed: false } })
  expect((await render(<Screen />)).textContent).not.toContain('spare copy')
})
