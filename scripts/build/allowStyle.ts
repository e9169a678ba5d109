import { createHash } from 'node:crypto'

/**
 * Lets the style that stands in a page apply: a browser paints nothing before it has a page's style, and one more file
 * takes longer to get than all of it to read.
 *
 * @param html with one `<style>`
 * @returns the policy, which names that very text by its hash (CSP 3) and lets in no other style that is not in a file
 * @throws Error if the page has not exactly one
 */
export function allowStyle(policy: string, html: string): string {
  const [found, ...more] = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)]
  if (!found?.[1] || more.length > 0) throw new Error('The page is to have one style, which comes with it')
  const hash = createHash('sha256').update(found[1]).digest('base64')
  return policy.replace("style-src 'self'", `style-src 'self' 'sha256-${hash}'`)
}
