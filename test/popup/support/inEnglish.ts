/**
 * Makes English the language of amounts and times, whatever the machine speaks: tests compare texts. Imported before
 * what is tested.
 */
const { NumberFormat, RelativeTimeFormat } = Intl

Object.assign(Intl, {
  NumberFormat: class extends NumberFormat {
    constructor(locales: Intl.LocalesArgument = 'en-US', options?: Intl.NumberFormatOptions) {
      super(locales, options)
    }
  },
  RelativeTimeFormat: class extends RelativeTimeFormat {
    constructor(locales: Intl.LocalesArgument = 'en-US', options?: Intl.RelativeTimeFormatOptions) {
      super(locales as Intl.UnicodeBCP47LocaleIdentifier, options)
    }
  },
})
