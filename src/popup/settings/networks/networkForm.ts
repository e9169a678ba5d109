import * as v from 'valibot'
import { Chain } from '../../../protocol/chain.ts'
import { evmChainId } from '../../../protocol/ids.ts'

/** What a person types about a network. */
export type NetworkForm = {
  readonly name: string
  readonly number: string
  readonly symbol: string
  readonly rpcUrl: string
  readonly explorerUrl: string
  readonly testnet: boolean
}

type Problems = Partial<Record<keyof NetworkForm, string>>

export const emptyNetworkForm: NetworkForm = {
  name: '',
  number: '',
  symbol: '',
  rpcUrl: '',
  explorerUrl: '',
  testnet: false,
}

/** Coins of EVM chains count in 10⁻¹⁸; no chain in use does otherwise. */
const DECIMALS = 18

/** @returns the network, or what is wrong with each field */
export function parseNetworkForm(form: NetworkForm): { readonly chain?: Chain; readonly problems: Problems } {
  const problems: Problems = {}
  if (!form.name.trim()) problems.name = 'Give it a name.'
  if (!/^[1-9]\d{0,15}$/.test(form.number.trim()))
    problems.number = 'A chain ID is a whole number, such as 1234.'
  if (!form.symbol.trim()) problems.symbol = 'Give the symbol of its coin.'
  const parsed = v.safeParse(Chain, toChain(form))
  for (const issue of parsed.issues ?? []) {
    const field = fieldOf(v.getDotPath(issue))
    problems[field] ??= `${issue.message}.`
  }
  if (parsed.success && Object.keys(problems).length === 0) return { chain: parsed.output, problems }
  return { problems }
}

function toChain({ name, number, symbol, rpcUrl, explorerUrl, testnet }: NetworkForm) {
  const coin = symbol.trim()
  return {
    id: evmChainId(Number(number) || 0),
    name: name.trim(),
    nativeCurrency: { name: coin, symbol: coin, decimals: DECIMALS },
    rpcUrls: [rpcUrl.trim()],
    ...(explorerUrl.trim() ? { explorerUrl: explorerUrl.trim() } : {}),
    testnet,
    confirmations: 1,
    builtIn: false,
  }
}

function fieldOf(path: string | null): keyof NetworkForm {
  if (path?.startsWith('rpcUrls')) return 'rpcUrl'
  if (path === 'explorerUrl') return 'explorerUrl'
  if (path?.startsWith('nativeCurrency')) return 'symbol'
  return path === 'id' ? 'number' : 'name'
}
