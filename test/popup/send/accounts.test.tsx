// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SendScreen } from '../../../src/popup/send/SendScreen.tsx'
import { SwapScreen } from '../../../src/popup/swap/SwapScreen.tsx'
import { replaceView } from '../../../src/popup/wallet/walletStore.ts'
import { accountAddress } from '../../../src/protocol/ids.ts'
import type { View } from '../../../src/protocol/view.ts'
import { clearScreen, fill, findByName, getByName, renderScreen } from '../approve/support/renderScreen.ts'
import { mainAccount, sampleView, savingsAccount } from '../approve/support/sampleView.ts'
import { stubBackground } from '../approve/support/stubBackground.ts'

const background = stubBackground()
const wallet = (id: string, change: object = {}) => ({ id, kind: 'hd', name: id, ...change })
const account = (id: typeof mainAccount, name: string, walletId: string, kind = 'hd') => ({
  id,
  name,
  kind,
  walletId,
})

beforeEach(() => {
  background.sent.length = 0
})
afterEach(clearScreen)

const show = async (change: Partial<View>, screen = <SendScreen />) => {
  replaceView({ ...sampleView, ...change })
  await renderScreen(screen)
  return document.body.textContent ?? ''
}
const leaked = {
  wallets: [wallet('one', { compromisedAtMs: 1 }), wallet('two')],
  accounts: [account(mainAccount, 'Main', 'one'), account(savingsAccount, 'Savings', 'two')],
}

describe('an account whose words leaked', () => {
  it('says so where it sends and swaps, and leads to what helps', async () => {
    for (const screen of [<SendScreen key="send" />, <SwapScreen key="swap" />]) {
      expect(await show(leaked, screen)).toContain('This account’s phrase has leaked')
      const link = getByName<HTMLAnchorElement>('a', 'Move what is left')
      expect(link.getAttribute('href')).toBe('#/security/leak?wallet=one')
    }
  })

  it('is not offered as a recipient, and is danger when it is typed', async () => {
    await show({ ...leaked, activeAccountId: savingsAccount })
    expect(document.querySelector('ul')?.textContent ?? '').not.toContain('Main')
    await fill(getByName<HTMLInputElement>('input', 'Recipient'), accountAddress(mainAccount))
    const alert = [...document.querySelectorAll('[role=alert][data-level=danger]')]
    expect(alert.map(({ textContent }) => textContent).join()).toContain(
      'Others can take what you send to Main',
    )
  })
})

it('an account that is only watched has no form to send or swap with, but says why', async () => {
  const accounts = [account(mainAccount, 'Cold storage', 'one', 'watchOnly')]
  for (const screen of [<SendScreen key="send" />, <SwapScreen key="swap" />]) {
    const text = await show({ accounts }, screen)
    expect(text).toContain('Cold storage is only watched')
    expect(text).toContain('nothing can be sent or signed with it')
    expect(findByName('button', 'Continue') ?? findByName('button', 'Review')).toBeUndefined()
  }
})
