import { describe, expect, it } from 'vitest'
import { type Deviation, PRESENT_ONLY } from '../../keyring/support/softAuthenticator.ts'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createSoftPasskey } from '../support/softPasskey.ts'
import { createTestWallet, startWallet } from '../support/testWallet.ts'

async function passkeyWallet() {
  const browser = createMemoryBrowser()
  const { screen, worker, accountId } = await createTestWallet(browser)
  const passkey = await createSoftPasskey()
  await passkey.enrol(screen)
  return { browser, screen, worker, passkey, accountId }
}

const refusals: [string, Deviation, string][] = [
  ['an unverified person', { flags: PRESENT_ONLY }, 'passkeyNotVerified'],
  ['another origin', { origin: 'https://evil.example' }, 'passkeyOtherOrigin'],
  ['another RP id', { rpId: 'evil.example' }, 'passkeyOtherOrigin'],
]

describe('a passkey', () => {
  it('unlocks the wallet it was added to, and is named in the view, locked or not', async () => {
    const { screen, passkey } = await passkeyWallet()
    await screen.run('lock', {})
    expect(screen.view().passkeys).toMatchObject([{ credentialId: passkey.credentialId }])
    await screen.run('unlockWithPasskey', { assertion: await passkey.answer(screen, 'unlock') })
    expect(screen.view().status).toBe('unlocked')
    expect(screen.view().accounts).toHaveLength(1)
  })

  it('proves that the person is there', async () => {
    const { browser, screen, passkey } = await passkeyWallet()
    browser.nowMs += 61_000
    const refused = screen.run('setUnlockPolicy', { askEverySend: true })
    await expect(refused).rejects.toMatchObject({ reason: 'stepUpNeeded' })
    await screen.run('stepUpWithPasskey', { assertion: await passkey.answer(screen, 'stepUp') })
    await screen.run('setUnlockPolicy', { askEverySend: true })
  })

  it('opens nothing by an answer that was used, was for something else, is old, or answers nothing', async () => {
    const { browser, screen, passkey } = await passkeyWallet()
    const unlock = (assertion: Awaited<ReturnType<typeof passkey.answer>>) =>
      screen.run('unlockWithPasskey', { assertion })
    const used = await passkey.answer(screen, 'unlock')
    await unlock(used)
    await screen.run('lock', {})
    const old = await passkey.answer(screen, 'unlock')
    browser.nowMs += 121_000
    const otherPurpose = await passkey.answer(screen, 'stepUp')
    for (const assertion of [used, old, otherPurpose]) {
      await expect(unlock(assertion)).rejects.toMatchObject({ reason: 'passkeyOldChallenge' })
    }
    expect(screen.view().status).toBe('locked')
  })

  it('answers over the worker’s death, and a used answer stays used', async () => {
    const { browser, worker, screen, passkey } = await passkeyWallet()
    await screen.run('lock', {})
    const assertion = await passkey.answer(screen, 'unlock')
    worker.kill()
    const next = await startWallet(browser)
    await next.screen.run('unlockWithPasskey', { assertion })
    await next.screen.run('lock', {})
    next.worker.kill()
    const last = await startWallet(browser)
    await expect(last.screen.run('unlockWithPasskey', { assertion })).rejects.toMatchObject({
      reason: 'passkeyOldChallenge',
    })
  })

  it.each(refusals)(
    'is refused for %s, at the door, at a proof and when it is added',
    async (_, deviation, reason) => {
      const { screen, passkey } = await passkeyWallet()
      const other = await createSoftPasskey()
      await expect(other.enrol(screen, deviation)).rejects.toMatchObject({ reason })
      const proof = { assertion: await passkey.answer(screen, 'stepUp', deviation) }
      await expect(screen.run('stepUpWithPasskey', proof)).rejects.toMatchObject({ reason })
      await screen.run('lock', {})
      const assertion = await passkey.answer(screen, 'unlock', deviation)
      await expect(screen.run('unlockWithPasskey', { assertion })).rejects.toMatchObject({ reason })
    },
  )

  it('is refused when its counter goes back, at the door and at a proof', async () => {
    const { screen, passkey } = await passkeyWallet()
    const cloned = { code: 4100, message: expect.stringContaining('copied') }
    const proof = { assertion: await passkey.answer(screen, 'stepUp', { signCount: 50 }) }
    await screen.run('stepUpWithPasskey', proof)
    const again = { assertion: await passkey.answer(screen, 'stepUp', { signCount: 50 }) }
    await expect(screen.run('stepUpWithPasskey', again)).rejects.toMatchObject(cloned)
    await screen.run('lock', {})
    const assertion = await passkey.answer(screen, 'unlock', { signCount: 49 })
    await expect(screen.run('unlockWithPasskey', { assertion })).rejects.toMatchObject(cloned)
    expect(screen.view().status).toBe('locked')
  })

  it('of somebody else, or with another secret, opens nothing; wrong ones count like passwords', async () => {
    const { browser, screen, passkey } = await passkeyWallet()
    const stranger = await createSoftPasskey()
    await screen.run('lock', {})
    const unknown = { assertion: await stranger.answer(screen, 'unlock') }
    await expect(screen.run('unlockWithPasskey', unknown)).rejects.toMatchObject({ reason: 'passkeyUnknown' })
    for (let index = 0; index < 3; index++) {
      const assertion = { ...(await passkey.answer(screen, 'unlock')), prfOutput: '00'.repeat(32) }
      await expect(screen.run('unlockWithPasskey', { assertion })).rejects.toMatchObject({
        reason: 'wrongPasskey',
      })
    }
    const assertion = await passkey.answer(screen, 'unlock')
    await expect(screen.run('unlockWithPasskey', { assertion })).rejects.toMatchObject({
      reason: 'tooManyAttempts',
    })
    expect(screen.view().waitUntilMs).toBe(browser.nowMs + 5_000)
  })

  it('once revoked opens nothing, and is asked for no more', async () => {
    const { screen, passkey } = await passkeyWallet()
    const slot = screen.view().slots.find(({ type }) => type === 'passkey')
    await screen.run('revokeSlot', { slotId: slot?.slotId ?? '' })
    await screen.run('lock', {})
    expect(screen.view().passkeys).toEqual([])
    const assertion = await passkey.answer(screen, 'unlock')
    await expect(screen.run('unlockWithPasskey', { assertion })).rejects.toMatchObject({
      reason: 'passkeyUnknown',
    })
  })
})
