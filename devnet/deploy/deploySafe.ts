import {
  type Address,
  concat,
  encodeFunctionData,
  getContractAddress,
  type Hex,
  parseAbi,
  parseUnits,
  zeroAddress,
  zeroHash,
} from 'viem'
import type { Deployer } from '../deployer.ts'
import type { CoreDeployments, Deployments } from '../deployments.ts'
import { getDevnetAccount } from '../devnetChain.ts'
import { fetchMinedReceipt } from '../fetchMinedReceipt.ts'
import { readArtifact } from './readArtifact.ts'

/** The contract that Safe's are created by on every chain, and one of the same code that the node brings along. */
const factory: Address = '0x914d7Fec6aaC8cd542e72Bca78B30650d45643d7'
const sameCode: Address = '0x4e59b44847b379578588920cA78FbF26c0B4956C'

/** Indices of the accounts that own the Safe; the signature of one is enough. */
const ownerIndices = [4, 5]

const contracts = '@safe-global/safe-smart-account/build/artifacts/contracts'
const abi = parseAbi([
  'function setup(address[] owners, uint256 threshold, address to, bytes data, address fallbackHandler, address paymentToken, uint256 payment, address paymentReceiver)',
  'function createProxyWithNonce(address singleton, bytes initializer, uint256 saltNonce) returns (address)',
  'function mint(address to, uint256 value)',
])

/**
 * Puts Safe 1.5.0 where it stands on every chain, and creates one Safe with two owners, 10 coins, 10,000 USDC and DAI.
 * @see https://github.com/safe-global/safe-singleton-factory
 */
export async function deploySafe(
  deployer: Deployer,
  { usdc, dai }: Pick<CoreDeployments, 'usdc' | 'dai'>,
): Promise<Pick<Deployments, 'safe' | 'safeMultiSend' | 'safeMultiSendCallOnly'>> {
  const { client } = deployer
  const bytecode = await client.getCode({ address: sameCode })
  if (!bytecode) throw new Error('The node brings no contract that creates others')
  await client.setCode({ address: factory, bytecode })
  const singleton = await create(deployer, 'SafeL2.sol/SafeL2')
  const proxyFactory = await create(deployer, 'proxies/SafeProxyFactory.sol/SafeProxyFactory')
  const safeMultiSend = await create(deployer, 'libraries/MultiSend.sol/MultiSend')
  const safeMultiSendCallOnly = await create(deployer, 'libraries/MultiSendCallOnly.sol/MultiSendCallOnly')
  const handler = await create(
    deployer,
    'handler/CompatibilityFallbackHandler.sol/CompatibilityFallbackHandler',
  )
  const owners = ownerIndices.map((index) => getDevnetAccount(index).address)
  const initializer = encodeFunctionData({
    abi,
    functionName: 'setup',
    args: [owners, 1n, zeroAddress, '0x', handler, zeroAddress, 0n, zeroAddress],
  })
  const call = { to: proxyFactory, abi, name: 'createProxyWithNonce', args: [singleton, initializer, 0n] }
  const { result: safe } = await client.simulateContract({
    address: proxyFactory,
    abi,
    functionName: 'createProxyWithNonce',
    args: [singleton, initializer, 0n],
  })
  await deployer.send(call)
  await client.setBalance({ address: safe, value: parseUnits('10', 18) })
  await deployer.send({ to: usdc, abi, name: 'mint', args: [safe, parseUnits('10000', 6)] })
  await deployer.send({ to: dai, abi, name: 'mint', args: [safe, parseUnits('10000', 18)] })
  return { safe, safeMultiSend, safeMultiSendCallOnly }
}

/** Its address follows from its code alone (EIP-1014). */
async function create({ client }: Deployer, path: string): Promise<Address> {
  const { bytecode } = readArtifact(`${contracts}/${path}.json`)
  const data: Hex = concat([zeroHash, bytecode])
  await fetchMinedReceipt(client, await client.sendTransaction({ to: factory, data, gas: 10_000_000n }))
  const address = getContractAddress({ opcode: 'CREATE2', from: factory, salt: zeroHash, bytecode })
  if (!(await client.getCode({ address }))) throw new Error(`${path} did not deploy`)
  return address
}
