import { readDisk } from './readDisk.ts'

/**
 * Searches every file of a folder.
 *
 * @returns where which secret was found, empty when there is none
 */
export async function searchDisk(folder: string, findSecrets: (text: string) => string[]): Promise<string[]> {
  const found: string[] = []
  for await (const { place, text } of readDisk(folder)) {
    found.push(...findSecrets(text).map((secret) => `${secret} in ${place}`))
  }
  return found
}
