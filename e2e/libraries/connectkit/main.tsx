import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { ConnectKitProvider, getDefaultConfig, useModal } from 'connectkit'
import { createRoot } from 'react-dom/client'
import { createConfig, http, WagmiProvider } from 'wagmi'
import { foundry, mainnet } from 'wagmi/chains'
import { nodeUrl } from '../nodeUrl.ts'
import { offerWagmi } from '../offerWagmi.ts'

const config = createConfig(
  getDefaultConfig({
    appName: 'Page',
    walletConnectProjectId: '',
    chains: [foundry, mainnet],
    transports: { [foundry.id]: http(nodeUrl), [mainnet.id]: http(nodeUrl) },
    connectors: [],
    enableAaveAccount: false,
  }),
)
let openModal = () => {}

function Page() {
  const { setOpen } = useModal()
  openModal = () => setOpen(true)
  return null
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <WagmiProvider config={config}>
    <QueryClientProvider client={new QueryClient()}>
      <ConnectKitProvider>
        <Page />
      </ConnectKitProvider>
    </QueryClientProvider>
  </WagmiProvider>,
)
offerWagmi(config, () => openModal())
