import type { Address } from '../../protocol/primitives.ts'

/**
 * Markets that are at one address everywhere, which follows from their code alone: Seaport 1.6 and 1.5, the conduit by which
 * OpenSea has it move items, and the settlement contract of CoW Protocol.
 *
 * @see https://github.com/ProjectOpenSea/seaport
 * @see https://github.com/cowprotocol/contracts (networks.json)
 */
const markets: Readonly<Record<string, string>> = {
  '0x0000000000000068f116a894984e2db1123eb395': 'Seaport',
  '0x00000000000000adc04c56bf30ac9d3c0aaf14dc': 'Seaport',
  '0x1e0049783f008a0085193e00003d00cd54003c71': 'OpenSea’s conduit',
  '0x9008d19f58aabd9ed0d60971565aa8510560ab41': 'CoW Protocol',
}

/** @returns what the market at an address (in lower case) is called; undefined for any other */
export function findMarket(address: Address): string | undefined {
  return markets[address]
}
