/** A photo as it leaves the device. */
export interface ShrunkPhoto {
  readonly file: Blob
  /** a small picture as a `data:` address; undefined where this browser cannot read the file */
  readonly preview: string | undefined
}

/** More than any page shows; a fraction of what telephones make. */
const sideMax = 2_560
const previewSide = 480
/** What is no larger than this in pixels and bytes is sent as it is. */
const smallBytes = 1_000_000
const quality = 0.85

/**
 * Makes a photo smaller before it is sent, so that a weak network carries it; where it was taken stays on the device with
 * that. What the browser cannot read is left as it is, and the server says what is wrong with it.
 */
export async function shrinkPhoto(file: File): Promise<ShrunkPhoto> {
  const picture = await open(file)
  if (picture === undefined) return { file, preview: undefined }
  try {
    const preview = draw(picture, previewSide).toDataURL('image/jpeg', quality)
    const isSmall = Math.max(picture.width, picture.height) <= sideMax && file.size <= smallBytes
    return { file: isSmall ? file : await smaller(picture, file), preview }
  } finally {
    picture.close()
  }
}

async function open(file: File): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return undefined
  }
}

async function smaller(picture: ImageBitmap, file: File): Promise<Blob> {
  const canvas = draw(picture, sideMax)
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
  // An old telephone without memory for it draws nothing.
  return drawn !== null && drawn.size > 0 && drawn.size < file.size ? drawn : file
}

function draw(picture: ImageBitmap, side: number): HTMLCanvasElement {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (context) {
    // JPEG knows no transparency, and would make it black.
    context.fillStyle = 'white'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  }
  return canvas
}
