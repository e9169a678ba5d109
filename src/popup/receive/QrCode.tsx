import { encodeQR } from 'qr'
import { drawModules } from './drawModules.ts'
import classes from './QrCode.module.css'

/** A text as a QR code, dark on white in every theme, for that is what cameras read best. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const modules = encodeQR(text, 'raw', { border: 2 })
  return (
    <svg
      className={classes.code}
      viewBox={`0 0 ${modules.length} ${modules.length}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={drawModules(modules)} />
    </svg>
  )
}
