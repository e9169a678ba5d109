import type { Session } from './session.ts'

const chainNames: Readonly<Record<string, string>> = { '0x7a69': 'Devnet', '0x1': 'Ethereum' }

/** Shows which wallet, account and chain the page works with; the whole account is in the element's title. */
export function showStatus({ wallet, account, chainId }: Session): void {
  show('wallet-name', wallet?.name ?? 'none')
  show('account', account ? `${account.slice(0, 6)}…${account.slice(-4)}` : 'not connected', account)
  show('chain', chainId ? (chainNames[chainId] ?? `Chain ${Number(chainId)}`) : 'unknown', chainId)
}

function show(id: string, text: string, title = ''): void {
  const element = document.getElementById(id)
  if (!element) throw new Error(`There is no ${id} on the page`)
  element.textContent = text
  element.title = title
}
