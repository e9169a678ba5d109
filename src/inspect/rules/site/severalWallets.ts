import type { SiteRule } from '../siteFacts.ts'

/** A page with other wallets in it: whoever has several should know which of them asks, and that the others may ask too. */
export const severalWallets: SiteRule = {
  id: 'several-wallets',
  level: 'info',
  applies: ({ origin, otherWallets = 0 }) => {
    if (otherWallets === 0) return undefined
    const others = otherWallets === 1 ? 'one other wallet' : `${otherWallets} other wallets`
    return {
      title: 'You have more than one wallet here',
      sentence: `It is Pellucid that asks you now. ${origin.slice(0, 200)} can also reach ${others} in this browser: if that asks you too, it is for accounts of its own.`,
    }
  },
}
