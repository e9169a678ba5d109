import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  type Abi,
  type Address,
  concat,
  encodeFunctionData,
  getContractAddress,
  type Hex,
  pad,
  parseAbi,
  parseEther,
  slice,
} from 'viem'
import type { Deployer } from '../deployer.ts'
import type { Deployments } from '../deployments.ts'
import { fetchMinedReceipt } from '../fetchMinedReceipt.ts'
import { constructAt } from './constructAt.ts'

/** Where Seaport 1.6, what creates its conduits, and OpenSea's conduit stand on every chain. */
const seaport: Address = '0x0000000000000068F116a894984e2DB1123eB395'
const controller: Address = '0x00000000F9490004C11Cef243f5400493c00Ad63'
const seaportConduit: Address = '0x1E0049783F008A0085193E00003D00cd54003c71'

/** Begins with the account that created the conduit. */
const conduitKey = '0x0000007b02230091a7ed01230072f7006a004d60a8d4e71d599b8104250f0000'
const conduitCreator = slice(conduitKey, 0, 20)

const controllerAbi = parseAbi([
  'function getConduitCodeHashes() view returns (bytes32 creationCodeHash, bytes32 runtimeCodeHash)',
  'function getConduit(bytes32 conduitKey) view returns (address conduit, bool exists)',
  'function createConduit(bytes32 conduitKey, address initialOwner) returns (address conduit)',
  'function updateChannel(address conduit, address channel, bool isOpen)',
])

/** The hash of the code that conduits were created from where the controller first stood: their addresses follow from it. */
const creationCodeHash = '0x023d904f2503c37127200ca07b976c3a53cc562623f67023115bf311f5805059'

/**
 * Puts Seaport 1.6, its conduit controller and OpenSea's conduit at the addresses they have everywhere. Each
 * constructor is run where its contract stands, since Seaport keeps its signing domain in the code.
 */
export async function deploySeaport(
  deployer: Deployer,
): Promise<Pick<Deployments, 'seaport' | 'seaportConduit'>> {
  await constructAt(
    deployer,
    controller,
    await readCreationCode('conduit/ConduitController.sol/LocalConduitController'),
  )
  await createConduit(deployer)
  await constructAt(deployer, seaport, concat([await readCreationCode('Seaport'), pad(controller)]))
  await asConduitCreator(deployer, 'updateChannel', [seaportConduit, seaport, true])
  return { seaport, seaportConduit }
}

/**
 * The controller works out a conduit's address from the code that conduits are created from, and newer compilers
 * write other code than then. So it is told the hash of then, creates the conduit where the new code puts it, and
 * that code is set where the controller then says the conduit is.
 */
async function createConduit(deployer: Deployer): Promise<void> {
  const { client } = deployer
  const [newHash] = await client.readContract({
    address: controller,
    abi: controllerAbi,
    functionName: 'getConduitCodeHashes',
  })
  const code = (await client.getCode({ address: controller })) ?? '0x'
  const bytecode = code.replaceAll(newHash.slice(2), creationCodeHash.slice(2)) as Hex
  await client.setCode({ address: controller, bytecode })
  await asConduitCreator(deployer, 'createConduit', [conduitKey, conduitCreator])
  const address = getContractAddress({
    opcode: 'CREATE2',
    from: controller,
    salt: conduitKey,
    bytecodeHash: newHash,
  })
  const conduit = await client.getCode({ address })
  if (!conduit) throw new Error('The conduit did not deploy')
  await client.setCode({ address: seaportConduit, bytecode: conduit })
}

async function asConduitCreator(
  { client }: Deployer,
  functionName: 'createConduit' | 'updateChannel',
  args: readonly unknown[],
): Promise<void> {
  const account = { address: conduitCreator }
  await client.setBalance({ ...account, value: parseEther('1') })
  await client.impersonateAccount(account)
  const data = encodeFunctionData({ abi: controllerAbi as Abi, functionName, args })
  const hash = await client.sendTransaction({
    account: conduitCreator,
    to: controller,
    data,
    gas: 2_000_000n,
  })
  const { status } = await fetchMinedReceipt(client, hash)
  if (status !== 'success') throw new Error(`${functionName} reverted`)
  await client.stopImpersonatingAccount(account)
}

/**
 * OpenSea publishes what it compiled within modules that expect a library of contracts; only the text is read.
 *
 * @param path within the folder of Seaport's contracts
 */
async function readCreationCode(path: string): Promise<Hex> {
  const root = dirname(createRequire(import.meta.url).resolve('@opensea/seaport-js/package.json'))
  const module = join(root, `lib/typechain-types/factories/seaport/contracts/${path}__factory.js`)
  const digits = /_bytecode = "0x([0-9a-f]+)"/.exec(await readFile(module, 'utf8'))?.[1]
  if (!digits) throw new Error(`The published code of ${path} is not where it was`)
  return `0x${digits}`
}
