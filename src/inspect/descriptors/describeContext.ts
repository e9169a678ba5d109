import type { InspectContext } from '../inspectContext.ts'
import type { DescriptorSource } from './descriptorSource.ts'

/** What a descriptor is applied with. */
export type DescribeContext = Pick<InspectContext, 'rpc' | 'tokens' | 'ownAddresses'> & {
  readonly descriptors: DescriptorSource
}
