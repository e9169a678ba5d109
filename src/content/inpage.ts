import { announceProvider } from './inpage/announceProvider.ts'
import { createProvider } from './inpage/createProvider.ts'
import { offerAsEthereum } from './inpage/offerAsEthereum.ts'
import { openChannel } from './inpage/openChannel.ts'
import { isOpenToWallets } from './isOpenToWallets.ts'

// Runs among the page's own scripts, before any of them. It trusts nothing and knows no secret.
if (isOpenToWallets(window)) {
  const provider = createProvider(openChannel)
  announceProvider(window, provider)
  offerAsEthereum(window, provider)
}
