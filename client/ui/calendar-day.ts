/** `2001-03-22` from three typed fields, or the empty text where they make no day of the calendar. */
export function calendarDay({ day, month, year }: { day: string; month: string; year: string }): string {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return ''
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const parsed = new Date(`${iso}T00:00:00Z`)
  // 31 April parses as 1 May: only a day that comes back unchanged exists.
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso) ? iso : ''
}
