import type { ListSource } from '../../protocol/lists.ts'
import type { Services } from '../services.ts'
import { fetchList } from './fetchList.ts'

/**
 * Gets the text of a list that the person brings, and a name for where it is from.
 *
 * @throws WalletError what `fetchList` throws
 */
export async function readListSource(
  source: ListSource,
  { platform, contacts }: Pick<Services, 'platform' | 'contacts'>,
): Promise<{ readonly text: string; readonly from: string }> {
  if (source.type === 'file') return { text: source.text, from: source.name }
  return { text: await fetchList(source, { platform, contacts }), from: new URL(source.url).host }
}
