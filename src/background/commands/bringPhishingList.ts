import type { CommandHandler } from './commandHandler.ts'

/** Takes a newer list of sites that steal, of a file or of an address. What is no such list changes nothing. */
export const bringPhishingList: CommandHandler<'bringPhishingList'> = async (source, services) => {
  const { phishing, platform, contacts } = services
  const { readPhishingConfig } = await import('../../inspect/phishing/readPhishingConfig.ts')
  const { fetchList } = await import('../phishing/fetchList.ts')
  const text = source.type === 'file' ? source.text : await fetchList(source, { platform, contacts })
  const from = source.type === 'file' ? source.name : new URL(source.url).host
  await phishing.bring(readPhishingConfig(text, { source: from, gatheredAtMs: platform.now() }))
  return {}
}
