/** Something the person who starts Dauys can put right. Shown as it is, without a stack. */
export class StartupProblem extends Error {
  override readonly name = 'StartupProblem'
}
