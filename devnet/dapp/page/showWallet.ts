import type { Wallet } from './discoverWallets.ts'

/** Adds a wallet to the picker. @returns the radio button that stands for it */
export function showWallet(wallet: Wallet, chosen: () => void): HTMLInputElement {
  document.getElementById('no-wallet')?.remove()
  const radio = document.createElement('input')
  radio.type = 'radio'
  radio.name = 'wallet'
  radio.value = wallet.rdns
  radio.addEventListener('change', chosen)
  const label = document.createElement('label')
  label.className = 'wallet'
  label.append(radio)
  if (wallet.icon?.startsWith('data:image/')) {
    const icon = document.createElement('img')
    icon.src = wallet.icon
    icon.alt = ''
    label.append(icon)
  }
  label.append(wallet.name)
  document.getElementById('wallets')?.append(label)
  return radio
}
