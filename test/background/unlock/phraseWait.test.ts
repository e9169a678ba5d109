import { expect, it } from 'vitest'
import { createMemoryBrowser } from '../support/memoryBrowser.ts'
import { createTestWallet, PASSWORD, PHRASE } from '../support/testWallet.ts'

const newPassword = 'staple battery horse wrong'

it('whoever forgot the password resets it by the phrase at once, however often a wrong one was tried', async () => {
  const { screen } = await createTestWallet(createMemoryBrowser())
  const walletId = screen.view().wallets[0]?.id ?? ''
  await screen.run('addPhraseSlot', { walletId, name: 'Words' })
  await screen.run('lock', {})
  for (let tries = 0; tries < 4; tries += 1) {
    await expect(screen.run('unlock', { password: 'not this one' })).rejects.toMatchObject({
      reason: 'wrongPassword',
    })
  }
  expect(screen.view()).toMatchObject({ waitUntilMs: expect.any(Number), phraseWaitUntilMs: null })
  await expect(screen.run('unlock', { password: PASSWORD })).rejects.toMatchObject({
    reason: 'tooManyAttempts',
  })

  await screen.run('recover', { source: { kind: 'phrase', words: PHRASE }, password: newPassword })
  expect(screen.view()).toMatchObject({ status: 'unlocked', waitUntilMs: null, phraseWaitUntilMs: null })
  await screen.run('lock', {})
  await screen.run('unlock', { password: newPassword })
}, 120_000)

it('phrases that open nothing have a wait of their own, in which the password still opens', async () => {
  const { screen } = await createTestWallet(createMemoryBrowser())
  const walletId = screen.view().wallets[0]?.id ?? ''
  await screen.run('addPhraseSlot', { walletId, name: 'Words' })
  await screen.run('lock', {})
  const { words } = await screen.run('draftPhrase', { wordCount: 12 })
  const reset = (given: string[]) => screen.run('resetPasswordByPhrase', { words: given, newPassword })
  for (let tries = 0; tries < 4; tries += 1) {
    await expect(reset(words)).rejects.toMatchObject({ reason: 'wrongPhrase' })
  }
  await expect(reset(PHRASE)).rejects.toMatchObject({ reason: 'tooManyAttempts' })
  expect(screen.view()).toMatchObject({ waitUntilMs: null, phraseWaitUntilMs: expect.any(Number) })
  await screen.run('unlock', { password: PASSWORD })
  expect(screen.view().phraseWaitUntilMs).toBeNull()
}, 120_000)
