import type { Address } from 'viem'
import { actions } from './actions/actions.ts'
import { describeError } from './describeError.ts'
import { discoverWallets } from './discoverWallets.ts'
import { logLine } from './logLine.ts'
import { loadNetwork } from './network.ts'
import { createSession } from './session.ts'
import { showResult } from './showResult.ts'
import { showStatus } from './showStatus.ts'
import { showWallet } from './showWallet.ts'

const rememberedKey = 'wallet'
const session = createSession({ changed: () => showStatus(session), log: logLine })
const network = loadNetwork()

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-action]')) {
  button.addEventListener('click', () => void press(button.dataset.action ?? '', button.textContent ?? ''))
}

discoverWallets((wallet) => {
  const choose = () => session.choose(wallet)
  const radio = showWallet(wallet, choose)
  const remembered = localStorage.getItem(rememberedKey) === wallet.rdns
  if (session.wallet && !remembered) return
  radio.checked = true
  choose()
  if (remembered) void reconnect()
})

async function press(name: string, label: string): Promise<void> {
  showResult(name, 'waiting')
  try {
    const action = actions[name]
    if (!action) throw new Error(`Nothing is bound to ${name}`)
    const report = (progress: unknown) => showResult(name, 'progress', progress)
    const result = await action({ session, network: await network, report })
    const reverted = isReverted(result)
    showResult(name, reverted ? 'failed' : 'done', result)
    logLine(`${label}: ${reverted ? 'reverted' : 'done'}`, reverted ? 'failed' : 'plain')
    remember()
  } catch (error) {
    const { code, message } = describeError(error)
    showResult(name, 'failed', { error: { code, message } })
    logLine(`${label}: ${message} (${code})`, 'failed')
  }
}

/** A transaction may be mined and yet do nothing. */
function isReverted(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'status' in result && result.status === 'reverted'
}

/** A returning visitor is still connected: ask without asking the person (`eth_accounts`). */
async function reconnect(): Promise<void> {
  try {
    const provider = session.getProvider()
    const accounts = (await provider.request({ method: 'eth_accounts' })) as Address[]
    const chainId = (await provider.request({ method: 'eth_chainId' })) as string
    session.update({ account: accounts[0], chainId })
  } catch (error) {
    logLine(`Reconnecting: ${describeError(error).message}`, 'failed')
  }
}

function remember(): void {
  if (session.wallet && session.account) localStorage.setItem(rememberedKey, session.wallet.rdns)
  else localStorage.removeItem(rememberedKey)
}
