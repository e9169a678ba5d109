// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { AccountScreen } from '../../../src/popup/accounts/AccountScreen.tsx'
import { WalletScreen } from '../../../src/popup/accounts/WalletScreen.tsx'
import '../../../src/popup/wallet/parseResult.ts'
import { replaceView } from '../../../src/popup/wallet/walletStore.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import type { WalletInfo } from '../../../src/protocol/view.ts'
import { clearScreen, getByName, perform, renderScreen } from '../approve/support/renderScreen.ts'
import { ethereum, mainAccount, sampleView, savingsAccount, usdc } from '../approve/support/sampleView.ts'
import { stubBackground } from '../approve/support/stubBackground.ts'

const background = stubBackground()
const [wallet] = sampleView.wallets
const holdings = [
  {
    accountId: savingsAccount,
    chainId: ethereum.id,
    assets: [{ asset: usdc, amount: toAmount(3_200_000_000n) }],
    fetchedAtMs: 1,
  },
]

beforeEach(() => {
  // A dialog of happy-dom opens, but not as a modal one.
  HTMLDialogElement.prototype.showModal ??= vi.fn()
  background.sent.length = 0
  background.answers = {
    getKnownAllowances: () => ({ known: [{ accountId: savingsAccount, chainId: ethereum.id, count: 2 }] }),
  }
  replaceView({ ...sampleView, holdings })
})
afterEach(clearScreen)

const text = () => document.body.textContent ?? ''
const press = (name: string) => perform(() => getByName('button', name).click())

describe('removing one account of several', () => {
  it('asks once more, and says first what it holds and what others may take, as last known', async () => {
    await renderScreen(<AccountScreen params={{ accountId: savingsAccount }} />)
    await press('Remove account')
    expect(background.sent.some(({ command }) => command === 'removeAccount')).toBe(false)
    expect(text()).toContain('Savings on Ethereum')
    expect(text()).toContain('3,200 USDC')
    expect(text()).toContain('2 allowances stand')
    await press('Remove')
    expect(background.sent.find(({ command }) => command === 'removeAccount')?.params).toEqual({
      accountId: savingsAccount,
    })
  })

  it('says of an account of which nothing is known that nothing is known', async () => {
    background.answers = { getKnownAllowances: () => ({ known: [] }) }
    await renderScreen(<AccountScreen params={{ accountId: mainAccount }} />)
    await press('Remove account')
    expect(text()).toContain('Nothing is known to be there')
    expect(text()).not.toContain('allowances stand')
  })
})

describe('removing a wallet', () => {
  const open = async (change: Partial<WalletInfo>) => {
    if (!wallet) throw new Error('There is one')
    replaceView({ ...sampleView, holdings, wallets: [{ ...wallet, ...change }] })
    await renderScreen(<WalletScreen params={{ walletId: wallet.id }} />)
    await press('Remove wallet')
  }

  it('says what its accounts hold, and warns plainly of words that were never checked', async () => {
    await open({})
    expect(text()).toContain('3,200 USDC')
    expect(text()).toContain('Its words were never checked')
    expect(getByName<HTMLAnchorElement>('a', 'Check the words first').getAttribute('href')).toBe(
      `#/settings/backup/check/${wallet?.id}`,
    )
  })

  it('does not warn of words that were checked', async () => {
    await open({ phraseCheckedAtMs: 1 })
    expect(text()).not.toContain('Its words were never checked')
    expect(text()).toContain('You have shown before that you wrote the phrase down.')
  })
})

it('a wallet that was marked as leaked says so, and the mark can be taken off', async () => {
  if (!wallet) throw new Error('There is one')
  replaceView({ ...sampleView, wallets: [{ ...wallet, compromisedAtMs: 1 }] })
  await renderScreen(<WalletScreen params={{ walletId: wallet.id }} />)
  await press('It did not leak after all')
  expect(background.sent.find(({ command }) => command === 'setWalletCompromised')?.params).toEqual({
    walletId: wallet.id,
    compromised: false,
  })
})
