import classes from './OriginText.module.css'

/**
 * A site by its origin. The name of the host stands out; `https://` is understood, anything else is spelled out.
 */
export function OriginText({ origin }: { readonly origin: string }) {
  const secure = origin.startsWith('https://')
  const [scheme = '', host = ''] = origin.split('://')
  const [name, port] = host.split(/(?=:\d+$)/)
  return (
    <span className={classes.origin} dir="ltr" title={origin}>
      {!secure && <span className={classes.scheme}>{scheme}://</span>}
      {name}
      {port && <wbr />}
      {port}
    </span>
  )
}
