/**
 * Seaport 1.6 and 1.5, at the same addresses everywhere: they follow from its code alone.
 * @see https://github.com/ProjectOpenSea/seaport
 */
export const SEAPORT_ADDRESSES: readonly string[] = [
  '0x0000000000000068f116a894984e2db1123eb395',
  '0x00000000000000adc04c56bf30ac9d3c0aaf14dc',
]
