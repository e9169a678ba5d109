// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ApprovalView } from '../../../../src/popup/approve/ApprovalView.tsx'
import { isNearby } from '../../../../src/popup/approve/kinds/addChain/isNearby.ts'
import { replaceView } from '../../../../src/popup/wallet/walletStore.ts'
import { clearScreen, renderScreen } from '../support/renderScreen.ts'
import { sampleApprovals } from '../support/sampleApprovals.ts'
import { sampleView } from '../support/sampleView.ts'

beforeEach(() => replaceView(sampleView))
afterEach(clearScreen)

async function show(rpcUrls: string[]): Promise<string> {
  const { addChain } = sampleApprovals
  if (addChain.kind !== 'addChain') throw new Error('The sample is another')
  const request = { chain: { ...addChain.request.chain, rpcUrls } }
  const place = { onDeciding: () => undefined, onSettled: () => undefined }
  const screen = await renderScreen(<ApprovalView approval={{ ...addChain, request }} place={place} />)
  return screen.textContent ?? ''
}

describe('a network whose nodes a site names', () => {
  it('is said to be near where a node is on this computer or in its network, and no other is', async () => {
    const far = 'https://rpc.example'
    expect(await show([far, 'http://localhost:8545'])).toContain('localhost:8545 is on this computer or in')
    expect(await show([far])).not.toContain('on this computer')
  })

  it.each([
    'http://localhost:8545',
    'https://node.localhost./',
    'https://127.1',
    'https://2130706433',
    'https://0x7f000001',
    'https://0',
    'https://10.0.0.1',
    'https://172.31.0.1',
    'https://192.168.1.1',
    'https://169.254.169.254/latest',
    'https://100.64.0.1',
    'https://[::1]',
    'https://[::]',
    'https://[::ffff:10.0.0.1]',
    'https://[fd00::1]',
    'https://[fe80::1]',
    'https://router',
    'https://nas.local',
    'https://metadata.internal',
  ])('is near at %s', (url) => expect(isNearby(url)).toBe(true))

  it.each([
    'https://rpc.example',
    'https://10.rpc.example',
    'https://localhost.example',
    'https://172.32.0.1',
    'https://100.128.0.1',
    'https://8.8.8.8',
    'https://[2606:4700::1111]',
  ])('is not near at %s', (url) => expect(isNearby(url)).toBe(false))
})
