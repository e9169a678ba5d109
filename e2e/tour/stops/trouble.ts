import type { Page } from 'playwright'
import { waitUntilReviewed } from '../../flows/approve.ts'
import { proveIfAsked } from '../../flows/proveIfAsked.ts'
import { unlock } from '../../flows/unlock.ts'
import { breakMirror, mendMirror } from '../../support/breakMirror.ts'
import { command } from '../../support/command.ts'
import { damageAuditLog } from '../../support/damageAuditLog.ts'
import { press } from '../../support/dapp.ts'
import { goTo } from '../../support/goTo.ts'
import { playwrightScreen } from '../../support/playwrightScreen.ts'
import { readView } from '../../support/readView.ts'
import { approvalWidth, popupWidth, type Traveller, tabWidth } from '../traveller.ts'

/** Looks at what the wallet says when something went wrong, by day and by night, and leaves all as it was. */
export async function trouble(traveller: Traveller): Promise<void> {
  const { browser } = traveller
  const page = await browser.openPopup()
  await lookAtMirror(traveller, page)
  await lookAtLog(traveller, page)
  await lookAtRecovery(traveller, page)
  await lookAtLeak(traveller, page)
  await page.close()
}

/** The browser keeps the wallet from having its spare copy. */
async function lookAtMirror({ browser, album, password }: Traveller, page: Page): Promise<void> {
  const screen = playwrightScreen(page)
  const lockAndUnlock = async () => {
    await command(page, 'lock', {})
    await unlock(screen, password)
    await screen.see('button', 'Lock')
  }
  await browser.killWorker()
  await page.evaluate(breakMirror)
  await lockAndUnlock()
  await goTo(page, '#/security')
  await page.getByText('The spare copy of your wallet is missing').waitFor()
  await album.takeBoth(page, 'no-spare-copy', 'The spare copy can’t be kept.', popupWidth)
  await page.evaluate(mendMirror)
  await goTo(page, '#/')
  await lockAndUnlock()
}

/** Something took an entry out of the audit log. */
async function lookAtLog({ album, password }: Traveller, page: Page): Promise<void> {
  const screen = playwrightScreen(page)
  await goTo(page, '#/security/audit')
  await page.evaluate(damageAuditLog)
  await screen.press('Verify')
  await screen.see('button', 'Start a new log')
  await album.takeBoth(page, 'log-damaged', 'The audit log was changed, and says so.', popupWidth)
  await screen.press('Start a new log')
  await proveIfAsked(screen, password, async () =>
    (await screen.readText()).includes('Earlier logs, damaged'),
  )
  await album.takeBoth(page, 'earlier-logs', 'A new log; the damaged one can still be exported.', popupWidth)
}

/** Who forgot the password has the words, which were made a way to unlock. */
async function lookAtRecovery({ browser, album, password }: Traveller, page: Page): Promise<void> {
  await command(page, 'stepUp', { password })
  const [wallet] = (await readView(page)).wallets
  const walletId = wallet?.id ?? ''
  const { words } = await command(page, 'revealPhrase', { walletId })
  await command(page, 'addPhraseSlot', { walletId, name: 'Recovery phrase' })
  await command(page, 'lock', {})
  const tab = await browser.openPage(`${browser.extensionUrl}/popup.html#/recover?way=phrase`)
  const screen = playwrightScreen(tab)
  await screen.fill('Word 1', words.join(' '))
  await screen.press('Continue')
  await screen.see('heading', 'Everything stays')
  await album.takeBoth(tab, 'everything-stays', 'The words open the wallet that is here.', tabWidth)
  await tab.close()
  await unlock(playwrightScreen(page), password)
  await playwrightScreen(page).see('heading', 'Audit log')
}

/** A site asks for a signature of an account whose words leaked. */
async function lookAtLeak({ browser, album, dapp, password }: Traveller, page: Page): Promise<void> {
  await command(page, 'stepUp', { password })
  const walletId = (await readView(page)).wallets[0]?.id ?? ''
  await command(page, 'setWalletCompromised', { walletId, compromised: true })
  await press(dapp, 'sign-message')
  const approval = await browser.approval()
  await waitUntilReviewed(playwrightScreen(approval), 'Sign')
  await album.takeBoth(approval, 'leaked-account', 'The words of this account have leaked.', approvalWidth)
  await playwrightScreen(approval).press('Reject')
  await command(page, 'stepUp', { password })
  await command(page, 'setWalletCompromised', { walletId, compromised: false })
}
