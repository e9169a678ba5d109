import { type ChainId, evmChainNumber } from '../../protocol/ids.ts'
import type { Address } from '../../protocol/primitives.ts'
import { fetchProxyTarget } from '../code/fetchProxyTarget.ts'
import { orNothing } from '../orNothing.ts'
import type { DescribeContext } from './describeContext.ts'
import type { DescriptorUse } from './descriptorSource.ts'
import { isMadeBy } from './isMadeBy.ts'
import { listEntries } from './listEntries.ts'
import { type Binding, type Descriptor, isAt, parseDescriptors } from './parseDescriptor.ts'

/** What is asked about; `selector` for a call. Addresses in lower case. */
type Subject = { readonly use: DescriptorUse; readonly address: Address; readonly selector?: string }

/** A descriptor that may speak of a contract; `through` is the one it names, where the contract hands its calls on. */
export type FoundDescriptor = Descriptor & { readonly through?: Address }

/**
 * Finds the descriptors that may speak of a contract: those that name it; where none does, those of the contract that it
 * hands its calls to; for a call also those of a factory whose own log says that it made the contract.
 *
 * @returns each bound to the contract asked about; never throws because a node fails
 * @see https://eips.ethereum.org/EIPS/eip-7730 on deployments, proxies and factories
 */
export async function findDescriptors(
  o: DescribeContext,
  subject: Subject,
): Promise<readonly FoundDescriptor[]> {
  const { chainId } = o.rpc
  const named = await read(o, subject.use, subject.address)
  if (named.length > 0) return named
  const target = await orNothing(fetchProxyTarget(o.rpc, subject.address, subject.selector))
  const behind = target ? await read(o, subject.use, target) : []
  if (target && behind.length > 0) {
    const isMeant = ({ deployments }: Binding) => deployments?.some((place) => isAt(place, chainId, target))
    return behind.map((found) => ({ ...bind(found, chainId, subject.address, isMeant), through: target }))
  }
  const { address, selector } = subject
  return selector ? findOfFactories(o, address, selector) : []
}

async function read(o: DescribeContext, use: DescriptorUse, address: Address): Promise<Descriptor[]> {
  return parseDescriptors(await o.descriptors.find(use, o.rpc.chainId, address))
}

async function findOfFactories(
  o: DescribeContext,
  address: Address,
  selector: string,
): Promise<readonly FoundDescriptor[]> {
  const { chainId } = o.rpc
  const made = parseDescriptors(await o.descriptors.listFactories(chainId)).map(async (found) => {
    const bound = bind(found, chainId, address, ({ factory }) => factory !== undefined)
    // The chain is asked only where the answer would matter.
    if (listEntries(bound, { chainId, address, selector }).length === 0) return []
    const factories = listBindings(found).flatMap(({ factory }) => factory ?? [])
    const answers = await Promise.all(
      factories.map((factory) => orNothing(isMadeBy(o.rpc, factory, address))),
    )
    return answers.includes(true) ? [bound] : []
  })
  return (await Promise.all(made)).flat()
}

function listBindings({ files }: Descriptor): Binding[] {
  return Object.values(files).flatMap(({ context }) => (context?.contract ? [context.contract] : []))
}

/** Adds a contract to those that the files name, where it stands for what they name. */
function bind(
  descriptor: Descriptor,
  chainId: ChainId,
  address: Address,
  isMeant: (binding: Binding) => boolean | undefined,
): Descriptor {
  const place = { chainId: evmChainNumber(chainId), address }
  const extend = (binding: Binding) =>
    isMeant(binding) ? { ...binding, deployments: [...(binding.deployments ?? []), place] } : binding
  const files = Object.entries(descriptor.files).map(([path, file]) => {
    const { contract, eip712 } = file.context ?? {}
    const context = {
      ...file.context,
      ...(contract && { contract: extend(contract) }),
      ...(eip712 && { eip712: extend(eip712) }),
    }
    return [path, file.context ? { ...file, context } : file]
  })
  return { ...descriptor, files: Object.fromEntries(files) }
}
