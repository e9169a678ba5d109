import type { CommandHandler } from './commandHandler.ts'

/** Takes a newer list of sites that steal, of a file or of an address. What is no such list changes nothing. */
export const bringPhishingList: CommandHandler<'bringPhishingList'> = async (source, services) => {
  const { phishing, platform } = services
  const { readPhishingConfig } = await import('../../inspect/phishing/readPhishingConfig.ts')
  const { readListSource } = await import('../lists/readListSource.ts')
  const { text, from } = await readListSource(source, services)
  await phishing.bring(readPhishingConfig(text, { source: from, gatheredAtMs: platform.now() }))
  return {}
}
