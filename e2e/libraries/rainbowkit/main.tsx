import { getDefaultConfig, RainbowKitProvider, useConnectModal } from '@rainbow-me/rainbowkit'
import '@rainbow-me/rainbowkit/styles.css'
import { injectedWallet } from '@rainbow-me/rainbowkit/wallets'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createRoot } from 'react-dom/client'
import { http, WagmiProvider } from 'wagmi'
import { foundry, mainnet } from 'wagmi/chains'
import { nodeUrl } from '../nodeUrl.ts'
import { offerWagmi } from '../offerWagmi.ts'

const config = getDefaultConfig({
  appName: 'Page',
  projectId: '00000000000000000000000000000000',
  chains: [foundry, mainnet],
  wallets: [{ groupName: 'Installed', wallets: [injectedWallet] }],
  transports: { [foundry.id]: http(nodeUrl), [mainnet.id]: http(nodeUrl) },
})
let openModal = () => {}

function Page() {
  openModal = useConnectModal().openConnectModal ?? (() => {})
  return null
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <WagmiProvider config={config}>
    <QueryClientProvider client={new QueryClient()}>
      <RainbowKitProvider>
        <Page />
      </RainbowKitProvider>
    </QueryClientProvider>
  </WagmiProvider>,
)
offerWagmi(config, () => openModal())
