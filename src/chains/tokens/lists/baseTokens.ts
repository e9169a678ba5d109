import { base } from '../../networks/base.ts'
import { createTokenList } from './createTokenList.ts'

export const baseTokens = createTokenList(base.id, [
  ['USDC', 'USD Coin', 6, '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'],
  ['USDT', 'Tether USD', 6, '0xfde4C96c8593536E31F229EA8f37b2ADa2699bb2'],
  ['DAI', 'Dai Stablecoin', 18, '0x50c5725949A6F0c72E6C4a641F24049A917DB0Cb'],
  ['WETH', 'Wrapped Ether', 18, '0x4200000000000000000000000000000000000006'],
  ['wstETH', 'Wrapped liquid staked Ether 2.0', 18, '0xc1CBa3fCea344f92D9239c08C0568f6F2F0ee452'],
  ['cbBTC', 'Coinbase Wrapped BTC', 8, '0xcbB7C0000aB88B473b1f5aFd9ef808440eed33Bf'],
])
