import { Identicon } from '../pictures/Identicon.tsx'
import classes from './AccountFace.module.css'
import { AddressText } from './AddressText.tsx'

type AccountFaceProps = { readonly name: string; readonly address: string }

/** What a row of accounts tells one by: picture, name, and the address below. */
export function AccountFace({ name, address }: AccountFaceProps) {
  return (
    <>
      <Identicon address={address} size={32} />
      <span className={classes.words}>
        <span className={classes.name}>{name}</span>
        <span className={classes.address}>
          <AddressText address={address} form="short" />
        </span>
      </span>
    </>
  )
}
