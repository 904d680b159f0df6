/** How a button or a link that looks like one is drawn. */
export interface ButtonLook {
  /** `first`: the one main act of a page; `second`: beside it; `bad`: cannot be taken back. */
  kind?: 'first' | 'second' | 'bad'
  small?: boolean
  /** `phone`: the whole width on a phone; `wide`: the whole width of its column. */
  width?: 'own' | 'phone' | 'wide'
}

export function buttonClasses({ kind, small, width }: ButtonLook): string[] {
  return [
    'button',
    ...(kind === 'second' || kind === 'bad' ? [`button--${kind}`] : []),
    ...(small === true ? ['button--small'] : []),
    ...(width === 'phone' || width === 'wide' ? [`button--${width}`] : []),
  ]
}
