export { keepHead } from '#client/app/apply-head.ts'
export { keepPages } from '#client/app/keep-pages.ts'
