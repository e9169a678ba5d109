import type { CommandHandler } from './commandHandler.ts'

/** Takes descriptions of contracts (ERC-7730), of a file or of an address. What holds none changes nothing. */
export const bringDescriptors: CommandHandler<'bringDescriptors'> = async (source, services) => {
  const { platform, broughtDescriptors } = services
  const { readListSource } = await import('../lists/readListSource.ts')
  const { readRegistry } = await import('../descriptors/readRegistry.ts')
  const { text, from } = await readListSource(source, services)
  const { registry, digest } = readRegistry(text, from)
  const info = { source: from, gatheredAtMs: platform.now(), entryCount: registry.sets.size, digest }
  await broughtDescriptors.bring(info, registry)
  return {}
}
