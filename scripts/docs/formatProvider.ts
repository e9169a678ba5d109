import { type ErrorName, errorCodes } from '../../src/protocol/errors.ts'
import type { MethodEntry } from '../../src/protocol/provider/methodEntry.ts'
import { refusedMethods } from '../../src/protocol/provider/refusedMethods.ts'
import { providerMethods } from '../../src/protocol/provider.ts'
import { errorMeanings } from './errorMeanings.ts'
import { listErrors } from './listErrors.ts'

const permissions = {
  none: 'any site',
  connected: 'a connected site',
  account: 'a site connected to the account',
} as const satisfies Record<MethodEntry['permission'], string>

const HOW_TO_FIND = `\`\`\`js
addEventListener('eip6963:announceProvider', async ({ detail: { info, provider } }) => {
  if (info.rdns !== 'wallet.pellucid') return
  const [account] = await provider.request({ method: 'eth_requestAccounts' })
})
dispatchEvent(new Event('eip6963:requestProvider'))
\`\`\``

/** @returns `docs/provider.md`: every method of the table, what it takes and gives, who may call it and how it fails */
export function formatProvider(): string {
  const entries = Object.entries(providerMethods) as [string, MethodEntry][]
  const ofChain = entries.filter(([, { answeredBy }]) => answeredBy === 'chain')
  const ofPerson = entries.filter(([, { approval }]) => approval !== undefined)
  const ofWallet = entries.filter((entry) => !ofChain.includes(entry) && !ofPerson.includes(entry))
  return [
    '# What a page may call',
    'Made from the table of methods in `src/protocol/provider.ts` by `npm run docs`; a test holds the two together. A page finds the provider by EIP-6963 (`wallet.pellucid`), or at `window.ethereum`. Parameters come by position. What is no part of the shape is refused with -32602 before anything else happens; `?` marks what may be left out.',
    HOW_TO_FIND,
    '[Put before the person](#put-before-the-person) · [Answered by the wallet](#answered-by-the-wallet) · [Answered by the chain](#answered-by-the-chain) · [Refused](#refused) · [Events](#events) · [Errors](#errors). What sites are promised, and the test of each: [provider-proofs.md](provider-proofs.md).',
    '## Put before the person',
    'While the wallet is locked these are answered 4100 (`locked`), but for connecting, which waits until it is unlocked. A site has at most one request of a kind waiting.',
    table(ofPerson),
    '`eth_sendTransaction` keeps the nonce and the gas limit that a page names. `gasPrice`, `maxFeePerGas` and `maxPriorityFeePerGas` are accepted and not used: the person picks the fee from those of the chain.',
    'In a transaction, a call of a batch and the number of a chain to switch to, to add or to send on, quantities may have leading zeros, a field that may be left out may be null, and `data` may be an empty text: what is shown, hashed and signed is the strict form. Reads are passed on in the strict form only. Of `rpcUrls` (EIP-3085) those count that the wallet can use, the first twelve; where there are none it is refused, and where the number of the chain is not from 1 to 2^53 - 1.',
    '`wallet_requestPermissions` takes caveats, by name (`{ eth_accounts: { expiry: 1767225600 } }`, as EIP-2255 has them) or in a list (`{ eth_accounts: { caveats: [{ type, value }] } }`, as MetaMask has them): `restrictReturnedAccounts` of `eth_accounts`, a list of addresses; `restrictNetworkSwitching` of `endowment:permitted-chains`, a list of quantities; `expiry` of either, in seconds since 1970. Accounts and chains that are named are what the person is offered, and may change. The end is kept: however long the person lets the connection last, it is over by then. An end in the past and a caveat that is not named here are refused with -32602. What was given is answered, and told by `wallet_getPermissions`, in the same words; `expiry` is there where the connection ends at a moment that does not move with its use.',
    '## Answered by the wallet',
    table(ofWallet),
    '## Answered by the chain',
    'By a node of the site’s own chain; of the popup’s chain while the site is not connected. While there is no wallet, no node is contacted: 4100 (`noWallet`). While the wallet is locked, only sites that are connected are answered, others 4100 (`locked`); the same holds for filters and subscriptions. Besides the errors named, what the node itself says comes through: its code where it is one of JSON-RPC’s or the execution-apis’ own, its message cut to 300 characters, and the bytes a contract reverted with in `error.data`.',
    table(ofChain),
    '## Refused',
    'Answered 4200, as is any method that is not on this page.',
    ...formatRefused(),
    '## Events',
    '- `connect` `{ chainId }`, `chainChanged` `chainId`, `accountsChanged` `addresses`, `disconnect` `error` (EIP-1193).\n- `on`, `addListener`, `once`, `off`, `removeListener`, `removeAllListeners` and `listenerCount` do what they do in Node’s emitters, of which EIP-1193 borrows them.\n- `message` `{ type: "eth_subscription", data: { subscription, result } }`: `result` is the header of a block, a log, or the hash of a transaction that waits. A chain that was rewritten sends the blocks that took the place of others. A page that is hidden gets what it missed when it is shown again, of blocks the newest 128.\n- The wallet is asked for its state by the first request, or by the first listener for `connect`, `chainChanged` or `accountsChanged`; `disconnect` and `message` alone ask for nothing.\n- A page of a connected site hears of a change of its chain or accounts at once, of a revocation too, also in a hidden tab. One whose site is not connected, and that is hidden and waits for nothing, hears of another chain when it is shown again, if the worker was ended meanwhile.',
    '## Errors',
    'An error has `code`, `message`, and `data.reason`: a stable word for programs. Where a contract reverted, `data` is what it reverted with.',
    ...formatErrors(),
    '',
  ].join('\n\n')
}

function table(entries: readonly [string, MethodEntry][]): string {
  const head =
    '| method | takes | gives | who may | errors | standard | what it does |\n|---|---|---|---|---|---|---|'
  const rows = entries.map(([method, entry]) => {
    const errors = listErrors(entry).map((name) => errorCodes[name])
    const cells = [
      `\`${method}\``,
      entry.takes,
      entry.gives,
      permissions[entry.permission],
      errors.join(', '),
      entry.standard,
      entry.summary,
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [head, ...rows].join('\n')
}

function formatRefused(): string[] {
  return [
    Object.entries(refusedMethods)
      .map(([method, why]) => `- \`${method}\`: ${why}`)
      .join('\n'),
  ]
}

function formatErrors(): string[] {
  const rows = (Object.keys(errorCodes) as ErrorName[]).map(
    (name) => `| ${errorCodes[name]} | ${errorMeanings[name]} |`,
  )
  return [['| code | means |', '|---|---|', ...rows].join('\n')]
}
