/** Who is asking: a signed-in person. What they may do is read from the membership, never from here. */
export interface Actor {
  readonly userId: string;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
}
