import { drawIdenticon } from './drawIdenticon.ts'
import classes from './Identicon.module.css'

/** A picture of an address, drawn here: the same address always gives the same one. `size` in pixels. */
export function Identicon({ address, size }: { readonly address: string; readonly size: number }) {
  const { background, shapes } = drawIdenticon(address)
  return (
    <svg className={classes.identicon} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" fill={background} />
      {shapes.map(({ key, d, fill }) => (
        <path key={key} d={d} fill={fill} />
      ))}
    </svg>
  )
}
