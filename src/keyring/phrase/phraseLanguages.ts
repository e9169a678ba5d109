/**
 * The languages of BIP-39 beside English, and the SHA-256 of the list of each: 2048 words in NFKD, a line each. The lists
 * come with the extension as files and are read when a phrase is not English.
 */
export const wordListDigests = {
  japanese: '2eed0aef492291e061633d7ad8117f1a2b03eb80a29d0e4e3117ac2528d05ffd',
  korean: '9e95f86c167de88f450f0aaf89e87f6624a57f973c67b516e338e8e8b8897f60',
  'simplified-chinese': '5c5942792bd8340cb8b27cd592f1015edf56a8c5b26276ee18a482428e7c5726',
  'traditional-chinese': '417b26b3d8500a4ae3d59717d7011952db6fc2fb84b807f3f94ac734e89c1b5f',
  spanish: '46846a5a0139d1e3cb77293e521c2865f7bcdb82c44e8d0a06a2cd0ecba48c0b',
  french: 'ebc3959ab7801a1df6bac4fa7d970652f1df76b683cd2f4003c941c63d517e59',
  italian: 'd392c49fdb700a24cd1fceb237c1f65dcc128f6b34a8aacb58b59384b5c648c2',
  czech: '7e80e161c3e93d9554c2efb78d4e3cebf8fc727e9c52e03b83b94406bdcc95fc',
  portuguese: '2685e9c194c82ae67e10ba59d9ea5345a23dc093e92276fc5361f6667d79cd3f',
} as const
export type PhraseLanguage = keyof typeof wordListDigests

const scripts: readonly { readonly letters: RegExp; readonly languages: readonly PhraseLanguage[] }[] = [
  { letters: /\p{Script=Hangul}/u, languages: ['korean'] },
  { letters: /\p{Script=Hiragana}/u, languages: ['japanese'] },
  { letters: /\p{Script=Han}/u, languages: ['simplified-chinese', 'traditional-chinese'] },
]
const ofLatin: readonly PhraseLanguage[] = ['spanish', 'french', 'italian', 'portuguese', 'czech']

/** @returns the languages that words of these letters may be of, English aside */
export function languagesOf(words: readonly string[]): readonly PhraseLanguage[] {
  const text = words.join('')
  return scripts.find(({ letters }) => letters.test(text))?.languages ?? ofLatin
}
