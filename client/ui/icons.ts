/** Drawings on a field of 24 by 24, stroked by `.icon`. The document carries them once, as symbols. */
export const iconDrawings = {
  clock: '<circle cx="12" cy="12" r="8.5"/><path d="M12 7.2V12l3.2 2"/>',
  cross: '<path d="m6.5 6.5 11 11m0-11-11 11"/>',
  doc: '<path d="M6 3.5h8l4 4V20.5H6zM13.5 4v4H18M9 12.5h6M9 16h6"/>',
  down: '<path d="m6 9.5 6 6 6-6"/>',
  download: '<path d="M12 4v11M7.5 11l4.5 4.5 4.5-4.5M5 20h14"/>',
  flag: '<path d="M6 21V4h11.5l-2 4 2 4H6"/>',
  help: '<circle cx="12" cy="12" r="9"/><path d="M9.3 9.4a2.75 2.75 0 1 1 4.1 2.5c-.9.5-1.4 1-1.4 2M12 17v.01"/>',
  hidden: '<path d="M4 12s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S4 12 4 12ZM4.5 4.5l15 15"/>',
  info: '<circle cx="12" cy="12" r="9"/><path d="M12 11.5v5M12 7.8v.01"/>',
  left: '<path d="M19.5 12h-15M10.5 6l-6 6 6 6"/>',
  lock: '<rect x="5.5" y="10.5" width="13" height="9.5" rx="2"/><path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5"/>',
  minus: '<path d="M6 12h12"/>',
  photo:
    '<rect x="3.5" y="5" width="17" height="14" rx="2"/><circle cx="8.700" cy="10" r="1.600"/><path d="m4 17 5-4.500 3.500 3 3-2.500 4.500 4"/>',
  phone:
    '<path d="M6.5 4h3l1.5 4-2 1.5a11 11 0 0 0 5.5 5.5l1.5-2 4 1.5v3c0 1-.8 1.5-1.6 1.5C11 19 5 13 5 5.6 5 4.8 5.5 4 6.5 4Z"/>',
  pin: '<path d="M12 21s6.5-5.7 6.5-11a6.5 6.5 0 0 0-13 0c0 5.3 6.5 11 6.5 11Z"/><circle cx="12" cy="10" r="2"/>',
  print: '<path d="M7 9V4h10v5M7 17H4.5v-7.5h15V17H17M7 14.5h10V20H7z"/>',
  right: '<path d="M4.5 12h15M13.5 6l6 6-6 6"/>',
  search: '<circle cx="11" cy="11" r="6.5"/><path d="m16 16 4.5 4.5"/>',
  share: '<path d="M12 15V4M8 7.8 12 4l4 3.8M6 12H4.5v8h15v-8H18"/>',
  swap: '<path d="M4.5 8.5h13M14 5l3.5 3.5L14 12M19.5 15.5h-13M10 12l-3.5 3.5L10 19"/>',
  tick: '<path d="M5 12.5 9.7 17 19 7.5"/>',
  warn: '<path d="M12 4 2.8 20h18.4zM12 10.2v4.3M12 17.2v.01"/>',
  up: '<path d="m6 14.5 6-6 6 6"/>',
  plus: '<path d="M12 6v12M6 12h12"/>',
  person: '<circle cx="12" cy="8.2" r="3.7"/><path d="M4.8 20c.6-4 3.4-6 7.2-6s6.600 2 7.200 6"/>',
  mail: '<path d="M4 6.500h16v11H4zM4.500 7l7.500 6 7.500-6"/>',
  edit: '<path d="M5 19l1-4L16 5l3 3L9 18zM14 7l3 3"/>',
  link: '<path d="M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3A4 4 0 0 0 11 18.700l1-1"/>',
} as const

export type IconName = keyof typeof iconDrawings

export const iconSprite = `<svg hidden aria-hidden="true" width="0" height="0">${Object.entries(iconDrawings)
  .map(([name, drawing]) => `<symbol id="i-${name}" viewBox="0 0 24 24">${drawing}</symbol>`)
  .join('')}</svg>`
