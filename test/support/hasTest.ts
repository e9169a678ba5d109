/** What stands in a title for the values of a row of its table. */
const PLACE = /%[a-z]/

/**
 * @param source of a file of tests
 * @returns whether a test, or a group of tests, is called so; of one with a table, by the words of one of its rows
 */
export function hasTest(source: string, title: string): boolean {
  if (PLACE.test(title)) return false
  if (source.includes(`'${title}'`)) return true
  const templates = [...source.matchAll(/'([^'\n]*%s[^'\n]*)'/g)]
  return templates.some(({ 1: template = '', index }) => {
    const [before = '', after = ''] = template.split('%s')
    if (!title.startsWith(before) || !title.endsWith(after)) return false
    const word = title.slice(before.length, title.length - after.length)
    // Its rows stand before the title, from where the table begins.
    const table = source.slice(source.lastIndexOf('it.each', index), index)
    return word !== '' && table.includes(`'${word}'`)
  })
}
