import type { ProjectId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'

// Where pages of projects are, for letters and invitations: they leave without a client that knows its routes.

export function projectLink(publicUrl: string, locale: Locale, id: ProjectId): string {
  return `${publicUrl}/${locale}/projects/${id}`
}

/** Whoever opens it may join the authors. */
export function inviteLink(publicUrl: string, locale: Locale, id: ProjectId, token: string): string {
  return `${projectLink(publicUrl, locale, id)}?invite=${token}`
}
