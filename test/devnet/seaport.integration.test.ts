import { domainSeparator, parseAbi } from 'viem'
import { expect, inject, it } from 'vitest'
import { connectAs } from './chain.ts'

const { seaport, seaportConduit } = inject('deployments')
const client = connectAs(4)
const abi = parseAbi([
  'function information() view returns (string version, bytes32 domainSeparator, address conduitController)',
  'function getConduit(bytes32 key) view returns (address conduit, bool exists)',
  'function getChannelStatus(address conduit, address channel) view returns (bool isOpen)',
])

it('Seaport is of version 1.6, where it is on every chain, and signs for this one', async () => {
  expect(seaport).toBe('0x0000000000000068F116a894984e2DB1123eB395')
  const [version, domain, controller] = await client.readContract({
    address: seaport,
    abi,
    functionName: 'information',
  })
  expect({ version, controller }).toEqual({
    version: '1.6',
    controller: '0x00000000F9490004C11Cef243f5400493c00Ad63',
  })
  expect(domain).toBe(
    domainSeparator({
      domain: { name: 'Seaport', version: '1.6', chainId: 31337, verifyingContract: seaport },
    }),
  )
})

it('OpenSea’s conduit is found by the key that its orders name, and Seaport may use it', async () => {
  const controller = { address: '0x00000000F9490004C11Cef243f5400493c00Ad63', abi } as const
  const key = '0x0000007b02230091a7ed01230072f7006a004d60a8d4e71d599b8104250f0000'
  const found = await client.readContract({ ...controller, functionName: 'getConduit', args: [key] })
  expect(found).toEqual([seaportConduit, true])
  const channel = [seaportConduit, seaport] as const
  expect(await client.readContract({ ...controller, functionName: 'getChannelStatus', args: channel })).toBe(
    true,
  )
})
