/** The systems that copies come from; another one is shown by the code it gave itself. */
const known = { uk: 'petitions.origin.uk' } as const

export function originWords(t: (key: string, values?: Record<string, string>) => string, system: string): string {
  return Object.hasOwn(known, system) ? t(known[system as keyof typeof known]) : t('petitions.origin.other', { system })
}
