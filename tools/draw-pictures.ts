import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'

/**
 * `npm run build:pictures` writes `seed/pictures.json`: pictures of the demo city, drawn in lines as the city itself is drawn up: no real street is shown as another one.
 * Each is a scene and what stands in it. They are drawn beforehand, because the server itself reads no SVG.
 */
const scenes = {
  trees:
    ground(560) +
    [120, 270, 440, 640, 830, 1010].map((x, i) => tree(x, 560 - (i % 2) * 24, 1 + (i % 3) * 0.22)).join('') +
    bench(520, 640) +
    bench(900, 640) +
    sun(545, 110),
  yard: houses(470) + ground(620) + bench(180, 650) + tree(420, 620, 1.1) + swing(640, 620) + tree(1000, 620, 0.9),
  lamps: road() + [150, 400, 650, 900].map((x, i) => lamp(x, 640 - i * 46, 1.5 - i * 0.22)).join('') + moon(1090, 110),
  canal: ground(360) + water() + [90, 1060].map((x) => tree(x, 380, 0.9)).join('') + tree(220, 400, 0.7),
  bins: houses(440) + ground(620) + [300, 500, 700].map((x) => bin(x, 500)).join('') + fence(),
  ice: `${houses(360)}<ellipse cx="600" cy="620" rx="430" ry="130" fill="#E6F1F5"/>${[430, 600, 760]
    .map((x, i) => skater(x, 560 + (i % 2) * 60))
    .join('')}${moon(1140, 110)}`,
} as const

const lines = 'fill="none" stroke="#50545B" stroke-width="5" stroke-linecap="round" stroke-linejoin="round"'

/** A picture as a photo would come: 1200 × 800, WebP. */
function draw(scene: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#F4F3EF"/><g ${lines}>${scene}</g></svg>`
  return sharp(Buffer.from(svg)).webp({ quality: 75 }).toBuffer()
}

const drawn: Record<string, string> = {}
for (const [name, scene] of Object.entries(scenes)) drawn[name] = (await draw(scene)).toString('base64')
writeFileSync(join(import.meta.dirname, '..', 'seed', 'pictures.json'), `${JSON.stringify(drawn, null, 2)}\n`)

function ground(y: number): string {
  return `<path d="M0 ${y}Q300 ${y - 34} 600 ${y}T1200 ${y - 8}"/>`
}

function tree(x: number, y: number, size: number): string {
  const [top, crown] = [y - 210 * size, 62 * size]
  return `<path d="M${x} ${y}V${top + 60}"/><ellipse cx="${x}" cy="${top}" rx="${crown}" ry="${crown * 1.5}" fill="#E5F2EA"/><path d="M${x} ${top + 70}l${crown * 0.5} ${-crown * 0.5}M${x} ${top + 30}l${-crown * 0.5} ${-crown * 0.5}"/>`
}

function bench(x: number, y: number): string {
  return `<path d="M${x} ${y}h150M${x} ${y - 26}h150M${x + 16} ${y}v40M${x + 134} ${y}v40M${x + 16} ${y}v-44M${x + 134} ${y}v-44"/>`
}

function houses(y: number): string {
  const house = (x: number, width: number, height: number) => {
    const windows = Array.from({ length: 6 }, (_, i) => {
      const [left, top] = [x + 24 + (i % 3) * ((width - 40) / 3), y - height + 36 + Math.floor(i / 3) * 90]
      return `<rect x="${left}" y="${top}" width="34" height="46" fill="#E6F1F5"/>`
    })
    return `<rect x="${x}" y="${y - height}" width="${width}" height="${height}"/>${windows.join('')}`
  }
  return house(60, 260, 260) + house(400, 320, 300) + house(800, 300, 240)
}

function swing(x: number, y: number): string {
  return `<path d="M${x} ${y}l60-220 60 220M${x + 180} ${y}l60-220 60 220M${x + 60} ${y - 220}h180M${x + 110} ${y - 220}v130h80v-130"/>`
}

function road(): string {
  return '<path d="M0 700 1200 470M0 800h520L1200 520"/><path d="M120 752 420 672M560 640 780 584" stroke="#DAD8D1" stroke-width="12"/>'
}

function lamp(x: number, y: number, size: number): string {
  const height = 300 * size
  return `<path d="M${x} ${y}v${-height}q0-40 40-40h${40 * size}"/><ellipse cx="${x + 52 + 40 * size}" cy="${y - height - 34}" rx="26" ry="12" fill="#F3B53F"/>`
}

function water(): string {
  const wave = (y: number) => `<path d="M440 ${y}q40-24 80 0t80 0 80 0 80 0" stroke="#0B5A78"/>`
  return `<path d="M300 800 480 380h240L900 800" fill="#E6F1F5"/>${[470, 560, 660].map(wave).join('')}`
}

function bin(x: number, y: number): string {
  return `<path d="M${x} ${y}h130l-14 130h-102zM${x - 10} ${y}h150M${x + 40} ${y - 22}h50"/>`
}

function fence(): string {
  const posts = Array.from({ length: 15 }, (_, i) => `M${180 + i * 60} 640v110`)
  return `<path d="${posts.join('')}M160 670h880M160 720h880"/>`
}

function skater(x: number, y: number): string {
  return `<circle cx="${x}" cy="${y - 96}" r="16"/><path d="M${x} ${y - 78}l-8 46 22 32M${x - 8} ${y - 32}l-30 30M${x - 2} ${y - 66}l36 20M${x - 2} ${y - 66}l-34 14M${x + 4} ${y}h26M${x - 50} ${y - 2}h24"/>`
}

function sun(x: number, y: number): string {
  return `<circle cx="${x}" cy="${y}" r="52" fill="#FDF3DE"/>`
}

function moon(x: number, y: number): string {
  return `<path d="M${x} ${y - 44}a46 46 0 1 0 40 68 36 36 0 0 1-40-68z" fill="#FDF3DE"/>`
}
