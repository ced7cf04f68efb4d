/** The server cannot start for a reason that a person can put right. The message is for that person; no stack is shown. */
export class StartProblem extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "StartProblem";
  }
}
